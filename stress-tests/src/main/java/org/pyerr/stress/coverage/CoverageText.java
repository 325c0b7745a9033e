package org.pyerr.stress.coverage;

import java.util.ArrayList;
import java.util.List;
import org.pyerr.stress.console.Columns;
import org.pyerr.stress.console.Columns.Side;
import org.pyerr.stress.console.Numbers;
import org.pyerr.stress.result.StressTest;

/** The coverage of a run, for people. */
public final class CoverageText {
    private CoverageText() {}

    /** The lines of the text; none for a run of tests that cannot be explored. */
    public static List<String> lines(OutcomeCoverage coverage) {
        List<String> lines = new ArrayList<>();
        if (coverage.tests().isEmpty()) {
            return lines;
        }
        lines.add("Outcomes: %d of %d reachable ones seen (reachable by exploration of all interleavings)."
                .formatted(coverage.seen(), coverage.reachable()));
        Columns columns = new Columns(Side.LEFT, Side.LEFT, Side.LEFT);
        for (OutcomeCoverage.TestCoverage test : coverage.tests()) {
            String name = StressTest.withoutPackage(test.test());
            for (OutcomeCoverage.Missed missed : test.missed()) {
                columns.row(
                        "  not seen: " + name,
                        missed.outcome(),
                        "below %s per million (95 %%)"
                                .formatted(Numbers.perMillion(missed.frequency().upper())));
            }
            for (String impossible : test.impossible()) {
                columns.row("  SEEN, BUT NOT REACHABLE: " + name, impossible, "the model is wrong");
            }
        }
        lines.addAll(columns.lines());
        return lines;
    }
}
