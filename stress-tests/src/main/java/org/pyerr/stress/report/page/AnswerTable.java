package org.pyerr.stress.report.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pyerr.model.print.PrintStrategies;
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
        GIL("both hold the GIL"),
        /** One does. */
        MIXED("one holds it"),
        /** None does. */
        NOGIL("nobody holds it"),
        /** Whoever holds it, beside a thread that prints directly. */
        BESIDE("beside a direct printer");

        private final String title;

        Question(String title) {
            this.title = title;
        }

        /** The heading. */
        public String title() {
            return title;
        }
    }

    /** What a strategy comes to. */
    public enum Verdict {
        /** Proved: nothing hangs, panics or mixes. */
        SAFE("safe"),
        /** Proved: nothing hangs or panics, but messages can mix. */
        GARBLES("safe, lines may mix"),
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

        /** It in words. */
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
     * @param code its Rust code
     * @param answers what it comes to
     */
    public record Row(String strategy, String code, Map<Question, Answer> answers) {
        /** Whether it is proved that it never hangs or panics, whatever was asked. */
        public boolean isSafeEverywhere() {
            return answers.values().stream().allMatch(answer -> answer.verdict().isSafe());
        }

        /** Whether messages may mix somewhere. */
        public boolean mayGarble() {
            return answers.values().stream().anyMatch(answer -> answer.verdict() == Verdict.GARBLES);
        }
    }

    /** The table of what was explored. */
    public static AnswerTable of(List<AnswerEntry> entries) {
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
        answers.forEach((label, found) ->
                rows.add(new Row(label, PrintStrategies.of(label).rust(), found)));
        return new AnswerTable(rows);
    }

    /** The strategies that are safe whatever was asked; those that keep lines apart first. */
    public List<Row> safeEverywhere() {
        List<Row> safe = new ArrayList<>();
        rows.stream().filter(row -> row.isSafeEverywhere() && !row.mayGarble()).forEach(safe::add);
        rows.stream().filter(row -> row.isSafeEverywhere() && row.mayGarble()).forEach(safe::add);
        return safe;
    }

    /** The other strategy of a pair; {@code direct} if both are. */
    private static String besideDirect(String pair) {
        String even = pair.substring(EVEN.length(), pair.indexOf(ODD));
        String odd = pair.substring(pair.indexOf(ODD) + ODD.length());
        return even.equals("direct") ? odd : even;
    }
}
