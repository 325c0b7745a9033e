package org.pyerr.stress.report.document;

import java.util.List;
import org.jcstresskit.result.Machine;

/**
 * A run as a whole.
 *
 * @param started when it began, as ISO 8601 has it
 * @param seconds how long it took; 0 where that is unknown
 * @param ended whether it came to its end
 * @param arguments its options, as JCStress understands them
 * @param machine where it took place
 * @param page where JCStress's own pages begin, relative to the report; null if there are none
 * @param samples samples of all tests
 * @param forks forked JVMs that it has results of
 * @param plannedForks forked JVMs that it should have
 */
public record RunEntry(
        String started,
        long seconds,
        boolean ended,
        List<String> arguments,
        Machine machine,
        String page,
        long samples,
        int forks,
        int plannedForks) {

    /** Copies the options. */
    public RunEntry {
        arguments = ReportDocument.copyOf(arguments);
    }
}
