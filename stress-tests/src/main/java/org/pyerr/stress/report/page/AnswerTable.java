package org.pyerr.stress.report.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pyerr.model.print.PrintStrategies;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.print.RustCode;
import org.pyerr.stress.explore.Reach;
import org.pyerr.stress.report.document.AnswerEntry;

/**
 * Which strategy is safe: each in each context with today's PyO3, and beside a thread that prints directly.
 *
 * @param rows the strategies, as the model lists them
 */
public record AnswerTable(List<Row> rows) {
    private static final String EVEN = "even:";
    private static final String ODD = " odd:";

    /** What was asked about a strategy: the columns. */
    public enum Question {
        /** All threads hold the GIL when they print. */
        GIL("GIL held by both threads"),
        /** One of two threads holds it. */
        MIXED("by one"),
        /** No thread holds it. */
        NOGIL("by neither"),
        /** Any of these, beside a thread that prints directly. */
        BESIDE("while another thread runs eprintln!(\"{e}\")");

        private final String title;

        Question(String title) {
            this.title = title;
        }

        /** The heading. */
        public String title() {
            return title;
        }
    }

    /** The verdict on a strategy. */
    public enum Verdict {
        /** Proved: nothing hangs or panics, and lines stay whole. */
        SAFE("safe"),
        /** Proved: nothing hangs or panics, but lines can interleave. */
        GARBLES("safe, lines may interleave"),
        /** Proved, and contradicted by a test of the run. */
        DOUBTED("contradicted by this run"),
        /** Not explored to the end, and nothing found. */
        UNKNOWN("unknown"),
        /** A thread can panic. */
        PANICS("panics"),
        /** A thread can hang. */
        HANGS("hangs");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** The verdict in words. */
        public String words() {
            return words;
        }

        /** The name of its style. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Verdict of(AnswerEntry answer) {
            if (answer.hang() == Reach.REACHABLE) {
                return HANGS;
            } else if (answer.panic() == Reach.REACHABLE) {
                return PANICS;
            } else if (!answer.isProvedSafe() || answer.garbled() == Reach.UNKNOWN) {
                return UNKNOWN;
            }
            return answer.garbled() == Reach.REACHABLE ? GARBLES : SAFE;
        }

        private boolean isSafe() {
            return this == SAFE || this == GARBLES;
        }
    }

    /**
     * An answer.
     *
     * @param verdict the worst of what was explored
     * @param schedules how many schedules were explored
     */
    public record Answer(Verdict verdict, BigInteger schedules) {
        private Answer and(Answer other) {
            boolean worse = other.verdict.compareTo(verdict) > 0;
            return new Answer(worse ? other.verdict : verdict, schedules.add(other.schedules));
        }
    }

    /**
     * A strategy.
     *
     * @param strategy its label
     * @param line the line of Rust that matters
     * @param code the whole Rust code
     * @param answers what the exploration says
     * @param contradictedBy the tests of the run that contradict it, by name
     */
    public record Row(
            String strategy, String line, RustCode code, Map<Question, Answer> answers, List<String> contradictedBy) {
        /** Whether it is proved that it never hangs or panics, whatever was asked. */
        public boolean isProvedSafe() {
            return answers.values().stream().allMatch(answer -> answer.verdict().isSafe());
        }

        /** Whether it is proved safe, and the run does not contradict that. */
        public boolean isSafeEverywhere() {
            return isProvedSafe() && !isContradicted();
        }

        /** Whether a test of the run contradicts the proof. */
        public boolean isContradicted() {
            return !contradictedBy.isEmpty();
        }

        /** The verdict that the page shows: a proof never outranks what was seen. */
        public Verdict verdict(Question question) {
            Verdict proved = answers.get(question).verdict();
            return proved.isSafe() && isContradicted() ? Verdict.DOUBTED : proved;
        }

        /** Whether lines may interleave somewhere. */
        public boolean mayGarble() {
            return answers.values().stream().anyMatch(answer -> answer.verdict() == Verdict.GARBLES);
        }
    }

    /** The table of what was explored, less what the run contradicts. */
    public static AnswerTable of(List<AnswerEntry> entries, Contradictions contradictions) {
        Map<String, Map<Question, Answer>> answers = new LinkedHashMap<>();
        for (AnswerEntry entry : entries) {
            String strategy = entry.cell().strategy();
            boolean pair = strategy.startsWith(EVEN);
            Question question = pair
                    ? Question.BESIDE
                    : Question.valueOf(entry.cell().context().toUpperCase(Locale.ROOT));
            answers.computeIfAbsent(pair ? besideDirect(strategy) : strategy, label -> new LinkedHashMap<>())
                    .merge(question, new Answer(Verdict.of(entry), entry.schedules()), Answer::and);
        }
        List<Row> rows = new ArrayList<>();
        answers.forEach((label, found) -> {
            PrintStrategy strategy = PrintStrategies.of(label);
            rows.add(new Row(label, strategy.rust(), RustCode.of(strategy), found, contradictions.of(label)));
        });
        return new AnswerTable(rows);
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

    /** The other strategy of a pair; {@code direct} if both are. */
    private static String besideDirect(String pair) {
        String even = pair.substring(EVEN.length(), pair.indexOf(ODD));
        String odd = pair.substring(pair.indexOf(ODD) + ODD.length());
        return even.equals("direct") ? odd : even;
    }
}
