package org.pyerr.stress.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.result.StressRun;
import org.pyerr.stress.bench.BenchResult;
import org.pyerr.stress.explore.Proofs;
import org.pyerr.stress.report.document.BaselineEntry;

/**
 * What a report is made of.
 *
 * @param program the name and version of the program that makes it
 * @param run the run that it is about
 * @param earlier earlier runs, the oldest first
 * @param pages where JCStress's page of a test is, relative to the report
 * @param gate the gate's judgement of the run
 * @param baseline the baseline that the gate compared it with
 * @param proofs what was proved for the gate already
 * @param bench what exact detection costs
 */
public record ReportInput(
        String program,
        StressRun run,
        List<StressRun> earlier,
        Map<String, String> pages,
        GateReport gate,
        BaselineEntry baseline,
        Proofs proofs,
        Optional<BenchResult> bench) {

    /** Copies the lists. */
    public ReportInput {
        earlier = List.copyOf(earlier);
        pages = Map.copyOf(pages);
    }
}
