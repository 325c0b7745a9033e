package org.pyerr.stress.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jcstresskit.text.Columns;
import org.jcstresskit.text.Columns.Side;

/**
 * The answers to a question about strategies, for people: one verdict for all of them, a line for each, and why the
 * first one that can hang does. A single answer is shown with all that was found.
 *
 * @param own what was found where the threads do nothing else
 * @param besideDirect what was found beside a thread that prints directly
 * @param instead the strategies that are safe, if these are not
 */
public record AnswerText(List<Answer> own, List<Answer> besideDirect, List<Recommendation> instead) {

    /** The text, line by line. */
    public List<String> lines() {
        boolean single = all().count() == 1;
        List<String> lines = new ArrayList<>();
        lines.add(Wording.title(own.get(0).cell()));
        lines.add("");
        lines.add("Verdict: " + verdict());
        if (worst() == Verdict.SAFE && besideDirect.isEmpty()) {
            lines.add(
                    "Not asked: other contexts, and another thread that runs eprintln!(\"{e}\"); leave --context out.");
        }
        lines.add("");
        lines.addAll(table());
        if (single) {
            lines.addAll(ProofText.outcomes(own.get(0)));
        }
        explained(single).ifPresent(answer -> lines.addAll(ProofText.explanation(answer)));
        if (single) {
            lines.addAll(ProofText.lockOrder(own.get(0).proof()));
        }
        if (worst() != Verdict.SAFE) {
            lines.addAll(advice());
        }
        return lines;
    }

    private Stream<Answer> all() {
        return Stream.concat(own.stream(), besideDirect.stream());
    }

    private Verdict worst() {
        return all().map(Verdict::of).min(Comparator.naturalOrder()).orElseThrow();
    }

    private Optional<Answer> explained(boolean single) {
        return all().filter(answer -> Verdict.of(answer) == worst())
                .filter(answer -> single || worst().isBad())
                .findFirst();
    }

    private String verdict() {
        return switch (worst()) {
            case CAN_HANG, CAN_PANIC -> worst() + " " + places(answer -> Verdict.of(answer) == worst()) + ".";
            case UNDECIDED -> "UNDECIDED. No hang was found, but not all interleavings were explored.";
            case SAFE ->
                "SAFE, proved: no interleaving hangs or panics " + places(answer -> true)
                        + (all().anyMatch(AnswerText::garbles) ? ". Lines may interleave." : ". Messages stay whole.");
        };
    }

    private static boolean garbles(Answer answer) {
        return answer.proof().garbled() == Reach.REACHABLE;
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
        String contexts = answers.stream()
                .map(answer -> answer.cell().context())
                .distinct()
                .flatMap(context -> {
                    List<Answer> alike = answers.stream()
                            .filter(answer -> answer.cell().context().equals(context))
                            .toList();
                    return alike.stream().allMatch(wanted)
                            ? Stream.of(context)
                            : alike.stream().filter(wanted).map(Wording::context);
                })
                .collect(Collectors.joining(", "));
        return contexts.isEmpty() ? "" : "in " + contexts;
    }

    private List<String> table() {
        Columns columns = new Columns(Side.LEFT, Side.LEFT, Side.LEFT, Side.RIGHT);
        columns.row("context", "threads", "verdict", "schedules");
        own.forEach(answer -> row(columns, answer));
        if (!besideDirect.isEmpty()) {
            columns.text(Wording.BESIDE_DIRECT + ":");
            besideDirect.forEach(answer -> row(columns, answer));
        }
        return columns.lines();
    }

    private static void row(Columns columns, Answer answer) {
        boolean onlyGarbles = Verdict.of(answer) == Verdict.SAFE && garbles(answer);
        columns.row(
                answer.cell().context(),
                Wording.threads(answer.proof()),
                Verdict.of(answer) + (onlyGarbles ? ", lines may interleave" : ""),
                Wording.schedules(answer.proof()));
    }

    private List<String> advice() {
        if (instead.isEmpty()) {
            return List.of("", "No strategy is proved safe here.");
        }
        Columns columns = new Columns(Side.LEFT, Side.LEFT, Side.LEFT, Side.LEFT);
        columns.text("");
        columns.text(
                "What to write instead; elsewhere means whoever holds the GIL, and " + Wording.BESIDE_DIRECT + ":");
        columns.row("proved safe here", "and elsewhere", "messages", "in Rust");
        for (Recommendation one : instead) {
            columns.row(
                    one.strategy(),
                    one.everywhere() ? "safe" : "only if every thread does it",
                    one.mayGarble() ? "may interleave" : "stay whole",
                    one.rust());
        }
        return columns.lines();
    }
}
