package org.pyerr.stress.explore;

import java.util.ArrayList;
import java.util.List;
import org.jcstresskit.text.Columns;
import org.jcstresskit.text.Columns.Side;
import org.jcstresskit.text.Numbers;
import org.jcstresskit.text.Style;

/** Many cells as a table, one block for each version, origin and sharing. */
public final class MatrixTable {
    private MatrixTable() {}

    /** The table and its summary, line by line. */
    public static List<String> lines(List<Answer> answers, Style style) {
        Columns columns =
                new Columns(Side.LEFT, Side.LEFT, Side.LEFT, Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT, Side.LEFT);
        columns.row("context", "strategy", "hang", "panic", "garbled", "states", "schedules", "complete");
        String block = "";
        for (Answer answer : answers) {
            String itsBlock = Wording.title(answer.cell());
            if (!itsBlock.equals(block)) {
                columns.text("");
                columns.text(style.heading(itsBlock));
                block = itsBlock;
            }
            Proof proof = answer.proof();
            columns.row(
                    answer.cell().context(),
                    answer.cell().strategy(),
                    word(proof.hang()),
                    word(proof.panic()),
                    word(proof.garbled()),
                    Numbers.grouped(proof.states()),
                    Wording.schedules(proof),
                    proof.complete() ? "yes" : "NO");
        }
        List<String> lines = new ArrayList<>(columns.lines());
        lines.add("");
        lines.add(summary(answers));
        return lines;
    }

    private static String word(Reach reach) {
        return switch (reach) {
            case REACHABLE -> "POSSIBLE";
            case UNREACHABLE -> "-";
            case UNKNOWN -> "unknown";
        };
    }

    private static String summary(List<Answer> answers) {
        List<Proof> proofs = answers.stream().map(Answer::proof).toList();
        return "%s: %d proved safe from hangs and panics, %d can hang; %d not explored completely. - is impossible, proved."
                .formatted(
                        Numbers.of(answers.size(), "cell"),
                        proofs.stream().filter(Proof::isSafe).count(),
                        proofs.stream()
                                .filter(proof -> proof.hang() == Reach.REACHABLE)
                                .count(),
                        proofs.stream().filter(proof -> !proof.complete()).count());
    }
}
