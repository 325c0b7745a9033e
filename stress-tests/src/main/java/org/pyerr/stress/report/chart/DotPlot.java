package org.pyerr.stress.report.chart;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jcstresskit.result.Frequency;
import org.pyerr.stress.explore.Fate;
import org.pyerr.stress.report.document.ForkEntry;
import org.pyerr.stress.report.document.StratumEntry;
import org.pyerr.stress.report.document.TestEntry;

/**
 * How often a hazard was seen under each compile mode and set of JVM options: a dot for each fork, a line from the
 * least to the most of them; below that the forks of the baseline.
 *
 * @param width its width
 * @param height its height
 * @param scale its axis
 * @param groups the sets of JVM options
 */
public record DotPlot(int width, int height, LogScale scale, List<Group> groups) {
    private static final int WIDTH = 640;
    private static final int LABELS = 210;
    private static final int ZERO_GAP = 40;
    private static final int RIGHT = 14;
    private static final int TOP = 8;
    private static final int ROW = 22;
    private static final int HEAD = 24;
    private static final int AXIS = 40;

    /**
     * Rows with the same JVM options.
     *
     * @param y where its heading stands
     * @param title the options
     * @param isBaseline whether the forks are those of the baseline
     * @param rows a row for each compile mode
     */
    public record Group(int y, String title, boolean isBaseline, List<Row> rows) {}

    /**
     * The forks of a stratum.
     *
     * @param y where its middle is
     * @param label the compile mode
     * @param count samples that show the hazard
     * @param samples all samples
     * @param forks how many forks there are
     * @param left where the fork stands that saw least
     * @param right where the fork stands that saw most
     * @param mean where the frequency of all forks together stands
     * @param seen where the forks stand that saw the hazard
     * @param notSeen where the others stand: at zero
     */
    public record Row(
            int y,
            String label,
            long count,
            long samples,
            int forks,
            int left,
            int right,
            int mean,
            List<Integer> seen,
            List<Integer> notSeen) {

        /** The dots of forks, as a path of lines without a length. */
        public static String path(List<Integer> xs) {
            return xs.stream().map(x -> "M" + x + " 0h0").collect(Collectors.joining());
        }
    }

    /** The plot of a test's hazard, with what the baseline's forks saw of it. */
    public static DotPlot of(TestEntry test, List<StratumEntry> strata, List<Frequency> baseline, Fate fate) {
        Map<String, Map<String, List<Frequency>>> byOptions = new LinkedHashMap<>();
        for (ForkEntry fork : test.forks()) {
            if (fork.samples() > 0) {
                StratumEntry stratum = strata.get(fork.stratum());
                byOptions
                        .computeIfAbsent(options(stratum), options -> new LinkedHashMap<>())
                        .computeIfAbsent(mode(stratum), mode -> new ArrayList<>())
                        .add(new Frequency(fork.count(fate), fork.samples()));
            }
        }
        LogScale scale = LogScale.holding(values(byOptions, baseline), LABELS + 8 + ZERO_GAP, WIDTH - RIGHT, ZERO_GAP);
        List<Group> groups = new ArrayList<>();
        int y = TOP;
        for (Map.Entry<String, Map<String, List<Frequency>>> options : byOptions.entrySet()) {
            groups.add(group(y, options.getKey(), false, options.getValue(), scale));
            y += HEAD + ROW * options.getValue().size();
        }
        if (!baseline.isEmpty()) {
            groups.add(group(y, "baseline", true, Map.of("all its conditions", baseline), scale));
            y += HEAD + ROW;
        }
        return new DotPlot(WIDTH, y + AXIS, scale, groups);
    }

    /** The place where the labels end and the axis begins. */
    public int axisY() {
        return height - AXIS + 4;
    }

    private static Group group(
            int y, String title, boolean isBaseline, Map<String, List<Frequency>> modes, LogScale scale) {
        List<Row> rows = new ArrayList<>();
        modes.forEach((mode, forks) -> rows.add(row(y + HEAD + ROW * rows.size() + ROW / 2, mode, forks, scale)));
        return new Group(y + HEAD / 2, title, isBaseline, rows);
    }

    private static Row row(int y, String mode, List<Frequency> forks, LogScale scale) {
        Frequency all = together(forks);
        DoubleSummaryStatistics rates =
                forks.stream().mapToDouble(Frequency::rate).summaryStatistics();
        return new Row(
                y,
                mode,
                all.count(),
                all.samples(),
                forks.size(),
                scale.x(rates.getMin()),
                scale.x(rates.getMax()),
                scale.x(all.rate()),
                places(forks, fork -> fork.count() > 0, scale),
                places(forks, fork -> fork.count() == 0, scale));
    }

    /** The places of forks, each once: forks at the same pixel cannot be told apart anyway. */
    private static List<Integer> places(List<Frequency> forks, Predicate<Frequency> wanted, LogScale scale) {
        return forks.stream()
                .filter(wanted)
                .map(fork -> scale.x(fork.rate()))
                .distinct()
                .toList();
    }

    private static double[] values(Map<String, Map<String, List<Frequency>>> byOptions, List<Frequency> baseline) {
        Stream<Frequency> run = byOptions.values().stream()
                .flatMap(modes -> modes.values().stream())
                .flatMap(List::stream);
        return Stream.concat(run, baseline.stream())
                .mapToDouble(Frequency::rate)
                .toArray();
    }

    private static Frequency together(List<Frequency> forks) {
        long count = forks.stream().mapToLong(Frequency::count).sum();
        return new Frequency(count, forks.stream().mapToLong(Frequency::samples).sum());
    }

    private static String options(StratumEntry stratum) {
        return stratum.jvmArguments().isEmpty()
                ? "JVM's own options"
                : String.join(
                        " ",
                        stratum.jvmArguments().stream().map(DotPlot::shortened).toList());
    }

    private static String shortened(String option) {
        return option.startsWith("-XX:") ? option.substring("-XX:".length()) : option;
    }

    private static String mode(StratumEntry stratum) {
        return stratum.compilation();
    }
}
