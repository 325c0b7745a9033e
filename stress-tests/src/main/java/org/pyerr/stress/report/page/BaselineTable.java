package org.pyerr.stress.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jcstresskit.gate.Drift;
import org.jcstresskit.gate.Finding;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.gate.Hazard;
import org.jcstresskit.gate.NotCompared;
import org.jcstresskit.gate.TestJudgement;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.statistics.Answer;
import org.pyerr.stress.report.chart.RatioBar;
import org.pyerr.stress.report.document.BaselineEntry;

/**
 * The comparison of the run with the baseline: a row for each test, and further rows for other outcomes that moved in
 * it.
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
        /** There are no comparable forks on both sides. */
        NOT_COMPARED("not compared", "there was nothing to compare with; the reason is in the row"),
        /** The frequency may have changed or not. */
        TOO_FEW("too few forks", "compared, and it may have changed by the margin or not"),
        /** The change, if any, is within the margin. */
        SAME("same", "shown to be within the margin"),
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

        private static Change of(Drift drift) {
            return switch (drift.answer()) {
                case MOVED -> drift.ratio() > 1 ? MORE : LESS;
                case UNDECIDED -> TOO_FEW;
                case SAME -> SAME;
            };
        }
    }

    /**
     * A row.
     *
     * @param test the test
     * @param change what it says
     * @param outcome the outcome that was compared; empty if none was
     * @param where which forks were compared, in words
     * @param run how often the run saw it; null if nothing was counted
     * @param baseline how often the baseline saw it; null if nothing was counted
     * @param ratio the factor by which odds changed, with its interval; null if nothing was compared
     * @param probability how probable it is that nothing changed
     * @param findings what the gate says of the test
     */
    public record Row(
            String test,
            Change change,
            String outcome,
            String where,
            Frequency run,
            Frequency baseline,
            RatioBar ratio,
            double probability,
            List<String> findings) {

        /** The row's verdict in words, with its probability if it is a silence. */
        public String word() {
            boolean silence = change == Change.SILENT || change == Change.QUIET;
            return silence ? "%s, p = %s".formatted(change.word(), Words.probability(probability)) : change.word();
        }

        private double size() {
            return ratio == null ? 0 : ratio.size();
        }
    }

    /** The table of a report; of one without a baseline it has no rows. */
    static BaselineTable of(GateReport gate, BaselineEntry baseline) {
        List<Row> rows = new ArrayList<>();
        if (baseline.problem() == null) {
            gate.tests().forEach(test -> rows.addAll(rows(test, baseline.tests().containsKey(test.test()))));
            rows.sort(Comparator.comparing(Row::change)
                    .thenComparing(Row::probability)
                    .thenComparing(Comparator.comparingDouble(Row::size).reversed())
                    .thenComparing(Row::test));
        }
        return new BaselineTable(gate.criteria().margin(), rows);
    }

    private static List<Row> rows(TestJudgement test, boolean known) {
        if (!known) {
            return List.of(bare(test, Change.NEW));
        } else if (test.forks() == 0) {
            return List.of(bare(test, Change.MISSING));
        } else if (test.hazard().map(Hazard::isBlind).orElse(false)) {
            return List.of(bare(test, Change.SILENT));
        } else if (test.hazard().map(BaselineTable::isUnlikelySilence).orElse(false)) {
            return List.of(bare(test, Change.QUIET));
        }
        Optional<Drift> headline = test.headline();
        if (headline.isEmpty()) {
            return List.of(bare(test, change(test)));
        }
        List<Row> rows = new ArrayList<>(List.of(compared(test, headline.get(), change(test))));
        test.comparisons().stream()
                .filter(drift -> drift.answer() == Answer.MOVED && !drift.equals(headline.get()))
                .forEach(drift -> rows.add(compared(test, drift, Change.of(drift))));
        return rows;
    }

    /** Whether a hazard did not show, and was likely to. */
    static boolean isUnlikelySilence(Hazard hazard) {
        return hazard.isSilent() && hazard.silenceProbability() < UNLIKELY;
    }

    private static Row bare(TestJudgement test, Change change) {
        return new Row(
                test.test(),
                change,
                test.hazard().map(hazard -> "any hazard").orElse(""),
                "",
                test.hazard().map(Hazard::run).orElse(null),
                test.hazard().map(Hazard::baseline).orElse(null),
                null,
                test.hazard()
                        .filter(Hazard::isSilent)
                        .map(Hazard::silenceProbability)
                        .orElse(1.0),
                messages(test));
    }

    private static Change change(TestJudgement test) {
        if (test.headline().filter(drift -> drift.answer() == Answer.MOVED).isPresent()) {
            return Change.of(test.headline().get());
        }
        Optional<Change> none = test.notCompared()
                .map(reason -> reason.kind() == NotCompared.Kind.FEW_FORKS ? Change.TOO_FEW : Change.NOT_COMPARED);
        return none.or(() -> test.headline().map(Change::of))
                .or(() -> test.answer().map(same -> Change.SAME))
                .orElse(Change.NEITHER);
    }

    private static Row compared(TestJudgement test, Drift drift, Change change) {
        return new Row(
                test.test(),
                change,
                drift.outcome(),
                "%d forks against %d, %s".formatted(drift.forks(), drift.baselineForks(), drift.where()),
                drift.run(),
                drift.baseline(),
                RatioBar.of(drift.ratio(), drift.lower(), drift.upper(), drift.margin()),
                drift.adjustedP(),
                messages(test));
    }

    private static List<String> messages(TestJudgement test) {
        Stream<String> reason = test.notCompared().stream().map(NotCompared::reason);
        return Stream.concat(reason, test.findings().stream().map(Finding::message))
                .toList();
    }

    /** How many rows show the change. */
    public long count(Change change) {
        return rows.stream().filter(row -> row.change() == change).count();
    }
}
