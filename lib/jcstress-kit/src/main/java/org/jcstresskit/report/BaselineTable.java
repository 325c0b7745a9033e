package org.jcstresskit.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.gate.Drift;
import org.jcstresskit.gate.Finding;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.gate.Hazard;
import org.jcstresskit.gate.NotCompared;
import org.jcstresskit.gate.TestJudgement;

/**
 * The comparison of the run with the baseline: a row for each test.
 *
 * @param margin the factor that matters
 * @param rows the rows, what matters most first
 */
public record BaselineTable(double margin, List<Row> rows) {

    /** A silence less probable than this stands near the top. */
    private static final double UNLIKELY = 0.05;

    /** What a row says; what matters most stands first. */
    public enum Change {
        /** The hazard did not show, and chance is ruled out. */
        SILENT("hazard not reproduced", "the baseline has the hazard, this run did not show it, and that is no chance"),
        /** The hazard did not show, and chance is a poor explanation. */
        QUIET("silent", "the baseline has the hazard, this run did not show it, by chance with the probability p"),
        /** It is more frequent, by more than the margin. */
        MORE("more often", "significant, and at least the margin"),
        /** It is less frequent, by more than the margin. */
        LESS("less often", "significant, and at least the margin"),
        /** Only the baseline has the test. */
        MISSING("missing", "in the baseline and not in this run"),
        /** Only the run has the test. */
        NEW("new", "in this run and not in the baseline"),
        /** A tenfold change would not have been reported, or there are no comparable forks. */
        NOT_COMPARED("not compared", "a tenfold change would not show; the reason is in the row"),
        /** Compared, and no change is reported. */
        NOT_MOVED("not moved", "compared; the smallest change that would have been reported is in the row"),
        /** Neither side ever saw anything but harmless outcomes. */
        NEITHER("no hang, before or now", "no hazard in either");

        private final String word;
        private final String meaning;

        Change(String word, String meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        /** The word for the change. */
        public String word() {
            return word;
        }

        /** The meaning of the change. */
        public String meaning() {
            return meaning;
        }

        /** The name of its style. */
        public String css() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static Change of(TestJudgement test, boolean known) {
            if (!known) {
                return NEW;
            } else if (test.forks() == 0) {
                return MISSING;
            } else if (test.hazard().filter(Hazard::isBlind).isPresent()) {
                return SILENT;
            } else if (test.hazard().filter(BaselineTable::isUnlikelySilence).isPresent()) {
                return QUIET;
            } else if (test.hazard().isEmpty()) {
                return NEITHER;
            }
            return test.drift().map(Change::of).orElse(NOT_COMPARED);
        }

        private static Change of(Drift drift) {
            if (!drift.moved()) {
                return NOT_MOVED;
            }
            return drift.ratio() > 1 ? MORE : LESS;
        }
    }

    /**
     * A row.
     *
     * @param judgement the gate's judgement of the test
     * @param change what it says
     */
    public record Row(TestJudgement judgement, Change change) {
        /** The test. */
        public String test() {
            return judgement.test();
        }

        /** The row's verdict in words, with its probability if it is a silence. */
        public String word() {
            boolean silence = change == Change.SILENT || change == Change.QUIET;
            return silence ? "%s, p = %s".formatted(change.word(), Words.probability(silence())) : change.word();
        }

        /** What the gate says of the test, and which forks it compared. */
        public List<String> findings() {
            return Stream.of(
                            judgement.drift().map(drift -> drift.where() + ": " + drift.answer()).stream(),
                            judgement.notCompared().map(NotCompared::reason).stream(),
                            judgement.findings().stream().map(Finding::message))
                    .flatMap(Function.identity())
                    .toList();
        }

        private double silence() {
            return judgement
                    .hazard()
                    .filter(Hazard::isSilent)
                    .map(Hazard::silenceProbability)
                    .orElse(1.0);
        }

        private double size() {
            return judgement
                    .drift()
                    .map(drift -> Math.abs(Math.log(drift.ratio())))
                    .orElse(0.0);
        }
    }

    /** The table of a report; of one without a baseline it has no rows. */
    static BaselineTable of(GateReport gate, Optional<Baseline> baseline) {
        Set<String> known = baseline.map(Baseline::tests).orElse(List.of()).stream()
                .map(Baseline.Test::name)
                .collect(Collectors.toSet());
        List<Row> rows = baseline.isEmpty()
                ? List.of()
                : gate.tests().stream()
                        .map(test -> new Row(test, Change.of(test, known.contains(test.test()))))
                        .sorted(Comparator.comparing(Row::change)
                                .thenComparing(Row::silence)
                                .thenComparing(
                                        Comparator.comparingDouble(Row::size).reversed())
                                .thenComparing(Row::test))
                        .toList();
        return new BaselineTable(gate.criteria().margin(), rows);
    }

    /** Whether a hazard did not show, and was likely to. */
    static boolean isUnlikelySilence(Hazard hazard) {
        return hazard.isSilent() && hazard.silenceProbability() < UNLIKELY;
    }

    /** Where the ratio of a row stands on its axis; null if it was not compared. */
    public RatioBar bar(Row row) {
        return row.judgement()
                .drift()
                .map(drift -> RatioBar.of(drift.ratio(), drift.lower(), drift.upper(), margin))
                .orElse(null);
    }

    /** How many rows show the change. */
    public long count(Change change) {
        return rows.stream().filter(row -> row.change() == change).count();
    }
}
