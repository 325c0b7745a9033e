package org.pyerr.stress.report;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jcstresskit.report.Report;
import org.pyerr.model.print.ChannelPrintStrategy;
import org.pyerr.model.print.PrintStrategies;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.print.RustCode;
import org.pyerr.model.scenario.Cell;
import org.pyerr.stress.explore.Answer;
import org.pyerr.stress.explore.Proof;
import org.pyerr.stress.explore.Proofs;
import org.pyerr.stress.explore.Question;
import org.pyerr.stress.explore.Reach;

/**
 * Which strategy is safe: each in each context with today's PyO3, and beside a thread that prints directly. Rendezvous
 * channels are left out: they are nobody's default, and need more rounds to show what they do.
 *
 * @param rows the strategies, as the model lists them
 */
public record AnswerTable(List<Row> rows) {
    /** What was asked about a strategy: the columns. */
    public enum Place {
        /** All threads hold the GIL when they print. */
        GIL("GIL held by both threads"),
        /** One of two threads holds it. */
        MIXED("by one"),
        /** No thread holds it. */
        NOGIL("by neither"),
        /** Any of these, beside a thread that prints directly. */
        BESIDE("while another thread runs eprintln!(\"{e}\")");

        private final String title;

        Place(String title) {
            this.title = title;
        }

        /** The heading. */
        public String title() {
            return title;
        }
    }

    /** The verdict on a strategy, from the best to the worst. */
    public enum Verdict {
        /** Proved: nothing hangs or panics, and lines stay whole. */
        SAFE("safe", "safe"),
        /** Proved: nothing hangs or panics, but lines can interleave. */
        GARBLES("safe, lines may interleave", "hazard-2"),
        /** Proved, and contradicted by a test of the run. */
        DOUBTED("contradicted by this run", "doubted"),
        /** Not explored to the end, and nothing found. */
        UNKNOWN("unknown", "not-seen"),
        /** A thread can panic. */
        PANICS("panics", "hazard-1"),
        /** A thread can hang. */
        HANGS("hangs", "hazard-0");

        private final String words;
        private final String css;

        Verdict(String words, String css) {
            this.words = words;
            this.css = css;
        }

        /** The verdict in words. */
        public String words() {
            return words;
        }

        /** The name of its style and its symbol. */
        public String css() {
            return css;
        }

        private static Verdict of(Proof proof) {
            if (proof.hang() == Reach.REACHABLE) {
                return HANGS;
            } else if (proof.panic() == Reach.REACHABLE) {
                return PANICS;
            } else if (!proof.isSafe() || proof.garbled() == Reach.UNKNOWN) {
                return UNKNOWN;
            }
            return proof.garbled() == Reach.REACHABLE ? GARBLES : SAFE;
        }

        private boolean isSafe() {
            return this == SAFE || this == GARBLES;
        }
    }

    /**
     * A strategy.
     *
     * @param strategy the strategy
     * @param answers what was explored
     * @param contradictedBy the tests of the run that contradict it, by name
     */
    public record Row(PrintStrategy strategy, List<Answer> answers, List<String> contradictedBy) {
        private static Row of(PrintStrategy strategy, Report report, Proofs proofs) {
            List<Answer> answers = Question.everywhere(strategy.label()).stream()
                    .map(cell -> Answer.of(cell, proofs))
                    .toList();
            return new Row(strategy, answers, report.contradicting(strategy.label()));
        }

        private Place place(Cell cell) {
            return cell.strategy().equals(strategy.label())
                    ? Place.valueOf(cell.context().toUpperCase(Locale.ROOT))
                    : Place.BESIDE;
        }

        private Stream<Proof> in(Place place) {
            return answers.stream()
                    .filter(answer -> place(answer.cell()) == place)
                    .map(Answer::proof);
        }

        private Stream<Verdict> proved() {
            return answers.stream().map(answer -> Verdict.of(answer.proof()));
        }

        /** The line of Rust that matters. */
        public String line() {
            return strategy.rust();
        }

        /** The whole Rust code. */
        public RustCode code() {
            return RustCode.of(strategy);
        }

        /** Whether it is proved that it never hangs or panics, whatever was asked. */
        public boolean isProvedSafe() {
            return proved().allMatch(Verdict::isSafe);
        }

        /** Whether it is proved safe, and the run does not contradict that. */
        public boolean isSafeEverywhere() {
            return isProvedSafe() && !isContradicted();
        }

        /** Whether a test of the run contradicts the proof. */
        public boolean isContradicted() {
            return !contradictedBy.isEmpty();
        }

        /** The verdict that the page shows, the worst of what was explored: a proof never outranks what was seen. */
        public Verdict verdict(Place place) {
            Verdict proved =
                    in(place).map(Verdict::of).max(Comparator.naturalOrder()).orElseThrow();
            return proved.isSafe() && isContradicted() ? Verdict.DOUBTED : proved;
        }

        /** How many schedules were explored. */
        public BigInteger schedules(Place place) {
            return in(place).map(Proof::schedules).reduce(BigInteger.ZERO, BigInteger::add);
        }

        /** Whether lines may interleave somewhere. */
        public boolean mayGarble() {
            return proved().anyMatch(Verdict.GARBLES::equals);
        }
    }

    /** The table of what was explored, less what the run contradicts. */
    static AnswerTable of(Report report, Proofs proofs) {
        return new AnswerTable(PrintStrategies.ALL.stream()
                .filter(AnswerTable::isAskedAbout)
                .map(strategy -> Row.of(strategy, report, proofs))
                .toList());
    }

    private static boolean isAskedAbout(PrintStrategy strategy) {
        boolean rendezvous = strategy instanceof ChannelPrintStrategy channel && channel.isRendezvous();
        return strategy.printsAnError() && !rendezvous;
    }

    /** The verdicts by strategy and place, as they stand in the document. */
    Map<String, Map<Place, Verdict>> verdicts() {
        Map<String, Map<Place, Verdict>> verdicts = new LinkedHashMap<>();
        for (Row row : rows) {
            Map<Place, Verdict> byPlace = new EnumMap<>(Place.class);
            Stream.of(Place.values()).forEach(place -> byPlace.put(place, row.verdict(place)));
            verdicts.put(row.strategy().label(), byPlace);
        }
        return verdicts;
    }

    /** The strategies that are proved safe whatever was asked; those that keep lines apart first. */
    public List<Row> provedSafe() {
        return rows.stream()
                .filter(Row::isProvedSafe)
                .sorted(Comparator.comparing(Row::mayGarble))
                .toList();
    }

    /** The strategies proved safe that the run does not contradict. */
    public List<Row> safeEverywhere() {
        return provedSafe().stream().filter(Row::isSafeEverywhere).toList();
    }
}
