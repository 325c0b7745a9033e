package org.pyerr.stress.report.document;

/**
 * What a test of a real library does. The strategies are those of {@code org.pyerr.stress.tests.real}, in small
 * letters.
 *
 * @param library the library
 * @param output the class that is printed to
 * @param strategy how the first thread prints
 * @param beside how the second thread prints: {@code plain} is text, with the GIL held
 * @param call what the first thread calls
 * @param safeSinceJdk the major version of the JDK from which on a hang is gone; empty if the JDK makes no difference
 */
public record RealLockEntry(
        String library, String output, String strategy, String beside, String call, String safeSinceJdk) {}
