package org.pyerr.stress.explore;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.scenario.Cell;
import org.pyerr.model.scenario.Scenario;

/**
 * A question about one or two strategies, under one version and with one kind of errors: the cells that answer it. With
 * two strategies, or with one beside a direct printer, both assignments are explored: which of them is in the even
 * threads decides who holds the GIL in context {@code mixed}. The direct printer is a single thread, whatever the
 * number of the others: two of them would hang each other.
 *
 * @param own the cells in which the threads do nothing else
 * @param besideDirect the cells in which one thread prints directly
 */
public record Question(List<Cell> own, List<Cell> besideDirect) {
    /** The strategy of {@code eprintln!("{e}")}. */
    private static final String DIRECT = "direct";

    private static final String MIXED = "mixed";
    private static final int PAIR = 2;

    /** One message each is enough to show what two threads can do to each other, rendezvous channels aside. */
    private static final int ROUNDS = 1;

    /** The usual question about a strategy with today's PyO3: each context by itself, then beside a direct printer. */
    public static List<Cell> everywhere(String strategy) {
        return everywhere(strategy, PAIR);
    }

    /** The usual question about a strategy, with so many threads. */
    static List<Cell> everywhere(String strategy, int threads) {
        List<String> today = List.of(PyO3Version.NEWEST);
        Matrix space = new Matrix(
                today, List.of("lazy"), List.of("fresh"), Matrix.CONTEXTS, List.of(strategy), threads, ROUNDS);
        List<Cell> cells = new ArrayList<>(space.cells());
        cells.addAll(besideDirect(space, strategy));
        return cells;
    }

    /**
     * The question about strategies.
     *
     * @param space the version, the errors, the contexts and the size to ask about; its strategies are the question
     * @param alone whether a direct printer beside them is left out
     */
    public static Question of(Matrix space, boolean alone) {
        List<String> strategies = space.strategies();
        List<Cell> own = strategies.size() == 1 ? space.cells() : pairs(space, strategies.get(0), strategies.get(1));
        List<Cell> beside = new ArrayList<>();
        if (!alone) {
            strategies.forEach(strategy -> beside.addAll(besideDirect(space, strategy)));
        }
        Set<Scenario> asked = new LinkedHashSet<>();
        return new Question(distinct(own, asked), distinct(beside, asked));
    }

    private static List<Cell> distinct(List<Cell> cells, Set<Scenario> asked) {
        return cells.stream().filter(cell -> asked.add(cell.toScenario())).toList();
    }

    /** Two strategies by turns; of an odd number of threads each of them has the majority once. */
    private static List<Cell> pairs(Matrix space, String one, String other) {
        boolean differs = space.threads() % 2 != 0;
        return assigned(space, pair(one, other), pair(other, one), space.threads(), differs);
    }

    /** One thread that prints directly, and all others, at least one, with a strategy. */
    private static List<Cell> besideDirect(Matrix space, String strategy) {
        int threads = Math.max(PAIR, space.threads());
        if (threads == PAIR) {
            return assigned(space, pair(strategy, DIRECT), pair(DIRECT, strategy), threads, false);
        }
        String others = ":" + DIRECT + " others:" + strategy;
        return assigned(space, "second" + others, "first" + others, threads, false);
    }

    private static String pair(String even, String odd) {
        return "even:" + even + " odd:" + odd;
    }

    /**
     * An assignment of strategies to the threads, and where it differs, in who holds the GIL or anyway, another one.
     */
    private static List<Cell> assigned(Matrix space, String one, String other, int threads, boolean differs) {
        List<Cell> cells = new ArrayList<>();
        for (String context : space.contexts()) {
            boolean both = differs || context.equals(MIXED);
            cells.addAll(space.cells(List.of(context), both ? List.of(one, other) : List.of(one), threads));
        }
        return cells;
    }

    /**
     * How many messages each of so many threads prints unless said otherwise: two, so that a rendezvous channel shows
     * what it does, where that is explored in a moment.
     */
    public static int rounds(int threads) {
        return threads <= PAIR ? 2 : 1;
    }

    /** All cells. */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>(own);
        cells.addAll(besideDirect);
        return cells;
    }
}
