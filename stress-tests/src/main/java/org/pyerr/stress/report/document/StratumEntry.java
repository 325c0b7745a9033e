package org.pyerr.stress.report.document;

import java.util.List;

/**
 * The conditions under which forks are alike.
 *
 * @param compilation how each thread's code is compiled
 * @param jvmArguments the JVM's arguments, without random seeds
 * @param scheduling where each thread runs
 */
public record StratumEntry(String compilation, List<String> jvmArguments, String scheduling) {

    /** Copies the arguments. */
    public StratumEntry {
        jvmArguments = ReportDocument.copyOf(jvmArguments);
    }
}
