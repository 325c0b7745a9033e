package org.jcstresskit.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.suite.Suite;

/**
 * What a report is made of.
 *
 * @param program the name and version of the program that makes it
 * @param suite the tests
 * @param run the run that it is about
 * @param earlier earlier runs, the oldest first
 * @param gate the gate's judgement of the run
 * @param baseline the baseline that the gate compared it with; empty if there is none
 * @param source where the baseline comes from, in words, or why there is none, in a sentence without a full stop
 * @param folder where the results of the run are
 * @param pages where JCStress's page of a test is, relative to the report
 */
public record ReportInput(
        String program,
        Suite suite,
        StressRun run,
        List<StressRun> earlier,
        GateReport gate,
        Optional<Baseline> baseline,
        String source,
        Path folder,
        Map<String, String> pages) {
    /** The name under which JCStress's first page is listed among its pages. */
    public static final String INDEX = "index";

    /** Copies the lists. */
    public ReportInput {
        earlier = List.copyOf(earlier);
        pages = Map.copyOf(pages);
    }
}
