package org.pyerr.stress.explore;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
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
        return print(MeasuredCell.all(), Set.of(Agreement.CONTRADICTED, Agreement.UNEXPLAINED), proofs, out);
    }

    /**
     * Compares somebody's own measurements, and prints. The exit code is that of a failure if a cell is contradicted:
     * how many trials it takes to see what is possible depends on the machine.
     */
    public static ExitCode printOwn(List<MeasuredCell> measured, Proofs proofs, PrintWriter out) {
        return print(measured, Set.of(Agreement.CONTRADICTED), proofs, out);
    }

    private static ExitCode print(
            List<MeasuredCell> measured, Set<Agreement> failures, Proofs proofs, PrintWriter out) {
        List<Comparison> cells = new Conformance(proofs::canEnd, RareCell.all()).compare(measured);
        List<Agreement> agreements = cells.stream()
                .flatMap(Comparison::findings)
                .map(Finding::agreement)
                .toList();
        out.println(Numbers.of(cells.size(), "measured cell") + ", of each two questions: can it hang, can it panic?");
        if (!Set.of(Agreement.AGREES).containsAll(agreements)) {
            differences(cells).forEach(out::println);
        }
        out.println();
        for (Agreement agreement : Agreement.values()) {
            long count = agreements.stream().filter(agreement::equals).count();
            out.println(agreement + ": " + Numbers.grouped(count));
        }
        return agreements.stream().anyMatch(failures::contains) ? ExitCode.WRONG : ExitCode.PASS;
    }

    private static List<String> differences(List<Comparison> cells) {
        Columns columns = new Columns(Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT, Side.LEFT, Side.LEFT, Side.LEFT);
        columns.text("");
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
}
