package org.pyerr.stress.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jcstresskit.text.Columns;
import org.jcstresskit.text.Columns.Side;
import org.jcstresskit.text.Numbers;

/** The table of a benchmark. */
public final class BenchTable {
    private BenchTable() {}

    /** The lines of the table. */
    public static List<String> lines(BenchResult result) {
        Columns columns = new Columns(Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.LEFT);
        columns.row("program", "locks", "samples/s", "hangs/s", "half hangs/s", "model / this", "in the rounds");
        for (Rates rates : result.rates()) {
            double[] ratios = result.reference(rates).ratiosTo(rates, Rates.Round::samplesPerSecond);
            columns.row(
                    rates.program(),
                    rates.locks(),
                    rounded(rates.median(Rates.Round::samplesPerSecond)),
                    rounded(rates.median(Rates.Round::hangsPerSecond)),
                    rounded(rates.median(Rates.Round::halfHangsPerSecond)),
                    String.format(Locale.ROOT, "%.2f", Rates.median(ratios)),
                    String.format(Locale.ROOT, "%.2f .. %.2f", ratios[0], ratios[ratios.length - 1]));
        }
        List<String> lines = new ArrayList<>(columns.lines());
        BenchResult.Termination termination = result.termination();
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "Termination mode on the inversion: %s samples, %s, in %.0f s; it ends at the first one.",
                Numbers.grouped(termination.samples()),
                Numbers.of(termination.hangs(), "hang"),
                termination.seconds()));
        lines.add("");
        lines.add("Medians of %d rounds; ratios of samples/s within a round: their median, least and greatest."
                .formatted(result.rates().get(0).rounds().size()));
        lines.add("Each contestant sampled %d ms in a round, in a JVM of its own, all in turn."
                .formatted(result.millisPerRound()));
        lines.add(
                "A half hang is one thread hung while the other got through: with two locks no deadlock can do that.");
        return lines;
    }

    private static String rounded(double rate) {
        return Numbers.rounded(Math.round(rate));
    }
}
