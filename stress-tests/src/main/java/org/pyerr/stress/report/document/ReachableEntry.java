package org.pyerr.stress.report.document;

/**
 * A reachable outcome with a shortest way to it.
 *
 * @param outcome the outcome
 * @param steps how many steps the shortest schedule has
 * @param switches how often it goes from one thread to another
 * @param schedule which thread acts next, a digit for each step
 */
public record ReachableEntry(String outcome, int steps, int switches, String schedule) {}
