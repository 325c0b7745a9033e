package org.jcstresskit.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jcstresskit.result.Fork;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.result.Stratum;
import org.jcstresskit.suite.HazardWord;

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
     * @param forks how often each of them saw the hazard
     * @param scale the axis
     */
    public record Row(int y, String label, List<Frequency> forks, LogScale scale) {
        /** The forks together. */
        public Frequency all() {
            return Frequency.sum(forks);
        }

        /** Where the fork stands that saw least. */
        public int left() {
            return forks.stream().mapToInt(this::x).min().orElseThrow();
        }

        /** Where the fork stands that saw most. */
        public int right() {
            return forks.stream().mapToInt(this::x).max().orElseThrow();
        }

        /** Where a frequency stands. */
        public int x(Frequency frequency) {
            return scale.x(frequency.rate());
        }

        /**
         * The dots of the forks that saw the hazard, or of the others, as a path of lines without a length. Forks at
         * the same pixel have one, since nobody could tell them apart.
         */
        public String dots(boolean seen) {
            return forks.stream()
                    .filter(fork -> fork.count() > 0 == seen)
                    .map(fork -> "M" + x(fork) + " 0h0")
                    .distinct()
                    .collect(Collectors.joining());
        }
    }

    /** The plot of a hazard in the forks of a run, with what the baseline's forks saw of it. */
    static DotPlot of(List<Fork> forks, List<Frequency> baseline, HazardWord hazard) {
        Map<String, Map<String, List<Frequency>>> byOptions = new LinkedHashMap<>();
        for (Fork fork : forks) {
            if (fork.samples() > 0) {
                byOptions
                        .computeIfAbsent(options(fork.stratum()), options -> new LinkedHashMap<>())
                        .computeIfAbsent(fork.stratum().compilation(), mode -> new ArrayList<>())
                        .add(new Frequency(fork.count(hazard::isIn), fork.samples()));
            }
        }
        Stream<Frequency> run = byOptions.values().stream()
                .flatMap(modes -> modes.values().stream())
                .flatMap(List::stream);
        double[] rates = Stream.concat(run, baseline.stream())
                .mapToDouble(Frequency::rate)
                .toArray();
        LogScale scale = LogScale.holding(rates, LABELS + 8 + ZERO_GAP, WIDTH - RIGHT, ZERO_GAP);
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

    private static Group group(
            int y, String title, boolean isBaseline, Map<String, List<Frequency>> modes, LogScale scale) {
        List<Row> rows = new ArrayList<>();
        modes.forEach((mode, forks) -> rows.add(new Row(y + HEAD + ROW * rows.size() + ROW / 2, mode, forks, scale)));
        return new Group(y + HEAD / 2, title, isBaseline, rows);
    }

    private static String options(Stratum stratum) {
        return stratum.jvmArguments().isEmpty()
                ? "JVM's own options"
                : stratum.jvmArguments().stream()
                        .map(option -> option.replaceFirst("^-XX:", ""))
                        .collect(Collectors.joining(" "));
    }

    /** The place where the labels end and the axis begins. */
    public int axisY() {
        return height - AXIS + 4;
    }
}
