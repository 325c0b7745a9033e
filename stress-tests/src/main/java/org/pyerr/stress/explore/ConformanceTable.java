package org.pyerr.stress.explore;

import java.io.PrintWriter;
import java.util.List;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.text.Columns;
import org.jcstresskit.text.Columns.Side;
import org.jcstresskit.text.Numbers;
import org.pyerr.model.conformance.Conformance;
import org.pyerr.model.conformance.Conformance.Agreement;
import org.pyerr.model.conformance.Conformance.Comparison;
import org.pyerr.model.conformance.Conformance.Finding;
import org.pyerr.model.conformance.MeasuredCell;
import org.pyerr.model.conformance.RareCell;

/** The comparison of the model with the real PyO3, for people. */
public final class ConformanceTable {
    private ConformanceTable() {}

    /**
     * Compares the measurements that come with the model, and prints. The exit code is that of a failure if a cell is
     * contradicted, or can hang, never did in so many trials, and is not among those that are known to be rare.
     */
    public static ExitCode printAll(Proofs proofs, PrintWriter out) {
        List<Comparison> cells = print(MeasuredCell.all(), proofs, out);
        return count(cells, Agreement.CONTRADICTED) + count(cells, Agreement.UNEXPLAINED) > 0
                ? ExitCode.WRONG
                : ExitCode.PASS;
    }

    /**
     * Compares somebody's own measurements, and prints. The exit code is that of a failure if a cell is contradicted:
     * how many trials it takes to see what is possible depends on the machine.
     */
    public static ExitCode printOwn(List<MeasuredCell> measured, Proofs proofs, PrintWriter out) {
        List<Comparison> cells = print(measured, proofs, out);
        return count(cells, Agreement.CONTRADICTED) > 0 ? ExitCode.WRONG : ExitCode.PASS;
    }

    private static List<Comparison> print(List<MeasuredCell> measured, Proofs proofs, PrintWriter out) {
        List<Comparison> cells = new Conformance(proofs::canEnd, RareCell.all()).compare(measured);
        out.println(Numbers.of(cells.size(), "measured cell") + ", of each two questions: can it hang, can it panic?");
        out.println();
        table(cells).forEach(out::println);
        out.println();
        for (Agreement agreement : Agreement.values()) {
            out.println(agreement + ": " + Numbers.grouped(count(cells, agreement)));
        }
        return cells;
    }

    private static List<String> table(List<Comparison> cells) {
        Columns columns = new Columns(Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT, Side.LEFT, Side.LEFT, Side.LEFT);
        columns.text("Where model and measurements do not plainly agree:");
        columns.row("cell as measured", "hazard", "seen", "trials", "model", "agreement", "reason");
        for (Comparison cell : cells) {
            cell.findings()
                    .filter(finding -> finding.agreement() != Agreement.AGREES)
                    .forEach(finding -> columns.row(row(cell.measured(), finding)));
        }
        return columns.lines();
    }

    private static String[] row(MeasuredCell measured, Finding finding) {
        return new String[] {
            measured.cell().format(),
            finding.fate().toString(),
            Numbers.grouped(measured.count(finding.fate())),
            Numbers.grouped(measured.trials()),
            finding.reachable() ? "possible" : "-",
            finding.agreement().toString(),
            finding.reason().orElse("")
        };
    }

    private static long count(List<Comparison> cells, Agreement agreement) {
        return cells.stream()
                .flatMap(Comparison::findings)
                .filter(finding -> finding.agreement() == agreement)
                .count();
    }
}
