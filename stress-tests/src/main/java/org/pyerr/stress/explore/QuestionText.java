package org.pyerr.stress.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jcstresskit.text.Columns;
import org.jcstresskit.text.Columns.Side;

/**
 * The answers to a question about strategies, for people: one verdict for all of them, a line for each, and why the
 * first one that can hang does.
 *
 * @param own what was found where the threads do nothing else
 * @param besideDirect what was found beside a thread that prints directly
 * @param instead the strategies that are safe, if these are not
 */
public record QuestionText(List<Answer> own, List<Answer> besideDirect, List<Recommendation> instead) {

    /** The text, line by line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(Wording.title(own.get(0).cell()));
        lines.add("");
        lines.add("Verdict: " + verdict());
        lines.add("");
        lines.addAll(table());
        explained().ifPresent(answer -> {
            lines.add("");
            lines.add(
                    "In context %s, %s:".formatted(Wording.context(answer.cell()), Wording.strategies(answer.cell())));
            lines.addAll(AnswerText.explanation(answer));
            lines.addAll(AnswerText.instead(instead));
        });
        return lines;
    }

    private Stream<Answer> all() {
        return Stream.concat(own.stream(), besideDirect.stream());
    }

    private Optional<Answer> explained() {
        return all().filter(QuestionText::hangs)
                .findFirst()
                .or(() -> all().filter(QuestionText::panics).findFirst());
    }

    private static boolean hangs(Answer answer) {
        return answer.proof().hang() == Reach.REACHABLE;
    }

    private static boolean panics(Answer answer) {
        return answer.proof().panic() == Reach.REACHABLE;
    }

    private String verdict() {
        if (all().anyMatch(QuestionText::hangs)) {
            return "CAN HANG " + places(QuestionText::hangs) + ".";
        } else if (all().anyMatch(QuestionText::panics)) {
            return "CAN PANIC " + places(QuestionText::panics) + ".";
        } else if (!all().allMatch(answer -> answer.proof().complete())) {
            return "UNDECIDED. No hang was found, but not all interleavings were explored.";
        }
        boolean garbled = all().anyMatch(answer -> answer.proof().garbled() == Reach.REACHABLE);
        return "SAFE, proved: no interleaving hangs or panics " + places(answer -> true)
                + (garbled ? ". Lines may interleave." : ". Messages stay whole.");
    }

    private String places(Predicate<Answer> wanted) {
        String alone = contexts(own, wanted);
        String beside = contexts(besideDirect, wanted);
        if (beside.isEmpty()) {
            return alone;
        }
        return (alone.isEmpty() ? "" : alone + "; and ") + beside + " " + Wording.BESIDE_DIRECT;
    }

    /**
     * The contexts of the wanted answers; of a context with two assignments the wanted one is named, unless both are
     * wanted.
     */
    private static String contexts(List<Answer> answers, Predicate<Answer> wanted) {
        Map<String, List<Answer>> byContext = answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.cell().context(), LinkedHashMap::new, Collectors.toList()));
        List<String> contexts = new ArrayList<>();
        byContext.forEach((context, alike) -> {
            if (alike.stream().allMatch(wanted)) {
                contexts.add(context);
            } else {
                alike.stream()
                        .filter(wanted)
                        .map(answer -> Wording.context(answer.cell()))
                        .forEach(contexts::add);
            }
        });
        return contexts.isEmpty() ? "" : "in " + String.join(", ", contexts);
    }

    private List<String> table() {
        Columns columns = new Columns(Side.LEFT, Side.LEFT, Side.LEFT, Side.LEFT, Side.RIGHT);
        columns.row("context", "GIL held by", "printing", "verdict", "schedules");
        own.forEach(answer -> columns.row(row(answer)));
        if (!besideDirect.isEmpty()) {
            columns.text(Wording.BESIDE_DIRECT + ":");
            besideDirect.forEach(answer -> columns.row(row(answer)));
        }
        return columns.lines();
    }

    private static String[] row(Answer answer) {
        return new String[] {
            answer.cell().context(),
            Wording.gilHolders(answer.cell()),
            Wording.strategies(answer.cell()),
            Wording.verdict(answer.proof()),
            Wording.schedules(answer.proof())
        };
    }
}
