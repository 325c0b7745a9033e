package org.pyerr.stress.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pyerr.stress.report.document.ForkEntry;
import org.pyerr.stress.report.document.StratumEntry;
import org.pyerr.stress.report.document.TestEntry;
import org.pyerr.stress.result.Fate;
import org.pyerr.stress.result.Frequency;

/**
 * How often a hazard was seen under each compile mode and set of JVM options: a dot for each fork, a line for the
 * interval of all of them together.
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
     * @param rows a row for each compile mode
     */
    public record Group(int y, String title, List<Row> rows) {}

    /**
     * The forks of a stratum.
     *
     * @param y where its middle is
     * @param label the compile mode
     * @param count samples that show the hazard
     * @param samples all samples
     * @param forks how many forks there are
     * @param left the left end of the interval
     * @param right its right end
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

    /** The plot of a test's hazard. */
    public static DotPlot of(TestEntry test, List<StratumEntry> strata, Fate fate) {
        Map<String, Map<String, List<ForkEntry>>> byOptions = new LinkedHashMap<>();
        for (ForkEntry fork : test.forks()) {
            if (fork.samples() > 0) {
                StratumEntry stratum = strata.get(fork.stratum());
                byOptions
                        .computeIfAbsent(options(stratum), options -> new LinkedHashMap<>())
                        .computeIfAbsent(mode(stratum), mode -> new ArrayList<>())
                        .add(fork);
            }
        }
        LogScale scale = LogScale.holding(values(byOptions, fate), LABELS + 8 + ZERO_GAP, WIDTH - RIGHT, ZERO_GAP);
        List<Group> groups = new ArrayList<>();
        int y = TOP;
        for (Map.Entry<String, Map<String, List<ForkEntry>>> options : byOptions.entrySet()) {
            int head = y + HEAD / 2;
            y += HEAD;
            List<Row> rows = new ArrayList<>();
            for (Map.Entry<String, List<ForkEntry>> mode : options.getValue().entrySet()) {
                rows.add(row(y + ROW / 2, mode.getKey(), mode.getValue(), fate, scale));
                y += ROW;
            }
            groups.add(new Group(head, options.getKey(), rows));
        }
        return new DotPlot(WIDTH, y + AXIS, scale, groups);
    }

    /** Where the labels end and the axis begins. */
    public int axisY() {
        return height - AXIS + 4;
    }

    private static Row row(int y, String mode, List<ForkEntry> forks, Fate fate, LogScale scale) {
        Frequency all = frequency(forks, fate);
        return new Row(
                y,
                mode,
                all.count(),
                all.samples(),
                forks.size(),
                scale.x(all.lower()),
                scale.x(all.upper()),
                scale.x(all.rate()),
                places(forks, fork -> fork.count(fate) > 0, fate, scale),
                places(forks, fork -> fork.count(fate) == 0, fate, scale));
    }

    /** Each place once: forks that stand at the same pixel cannot be told apart anyway. */
    private static List<Integer> places(List<ForkEntry> forks, Predicate<ForkEntry> wanted, Fate fate, LogScale scale) {
        return forks.stream()
                .filter(wanted)
                .map(fork -> scale.x((double) fork.count(fate) / fork.samples()))
                .distinct()
                .toList();
    }

    private static double[] values(Map<String, Map<String, List<ForkEntry>>> byOptions, Fate fate) {
        return byOptions.values().stream()
                .flatMap(modes -> modes.values().stream())
                .mapMultiToDouble((forks, values) -> {
                    Frequency all = frequency(forks, fate);
                    values.accept(all.lower());
                    values.accept(all.upper());
                    forks.forEach(fork -> values.accept((double) fork.count(fate) / fork.samples()));
                })
                .toArray();
    }

    private static Frequency frequency(List<ForkEntry> forks, Fate fate) {
        long count = forks.stream().mapToLong(fork -> fork.count(fate)).sum();
        return new Frequency(count, forks.stream().mapToLong(ForkEntry::samples).sum());
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
