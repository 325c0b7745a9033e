package org.pyerr.stress.explore;

import java.io.PrintWriter;
import java.util.List;
import org.pyerr.model.conformance.Conformance;
import org.pyerr.model.conformance.Conformance.Agreement;
import org.pyerr.model.conformance.MeasuredCell;
import org.pyerr.model.conformance.RareCell;
import org.pyerr.model.explore.Explorer;
import org.pyerr.model.scenario.Fate;
import org.pyerr.stress.console.Columns;
import org.pyerr.stress.console.Columns.Side;
import org.pyerr.stress.console.Numbers;
import org.pyerr.stress.result.ExitCode;

/** The model held against the real PyO3, for people. */
public final class ConformanceTable {

    /** Threads and rounds with which a cell is explored, whatever it was measured with. */
    private static final int THREADS = 2;

    private static final int ROUNDS = 2;

    private ConformanceTable() {}

    /** Compares and prints; a contradiction is wrong. */
    public static ExitCode print(Explorer explorer, PrintWriter out) {
        List<Conformance.Finding> findings =
                new Conformance(explorer, RareCell.all()).compare(MeasuredCell.all(), THREADS, ROUNDS);
        Columns columns = new Columns(Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT, Side.LEFT, Side.LEFT);
        columns.row("cell as measured", "fate", "seen", "trials", "model", "agreement");
        for (Conformance.Finding finding : findings) {
            if (finding.fate() == Fate.HUNG || finding.agreement() != Agreement.AGREES) {
                columns.row(
                        finding.measured().cell().format(),
                        finding.fate().toString(),
                        Numbers.grouped(finding.measured().count(finding.fate())),
                        Numbers.grouped(finding.measured().trials()),
                        finding.reachable() ? "reachable" : "-",
                        finding.agreement().toString());
            }
        }
        columns.lines().forEach(out::println);
        out.println();
        for (Agreement agreement : Agreement.values()) {
            long count = findings.stream()
                    .filter(finding -> finding.agreement() == agreement)
                    .count();
            out.println(agreement + ": " + Numbers.grouped(count));
        }
        boolean wrong = findings.stream()
                .anyMatch(finding ->
                        finding.agreement() == Agreement.CONTRADICTED || finding.agreement() == Agreement.UNEXPLAINED);
        return wrong ? ExitCode.WRONG : ExitCode.PASS;
    }
}
