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
    static final String DIRECT = "direct";

    private static final String MIXED = "mixed";
    private static final int THREADS = 2;

    /** One message each is enough to show what two threads can do to each other, rendezvous channels aside. */
    private static final int ROUNDS = 1;

    /** The usual question about a strategy with today's PyO3: each context by itself, then beside a direct printer. */
    public static List<Cell> everywhere(String strategy) {
        return everywhere(strategy, THREADS);
    }

    /** The usual question about a strategy, with so many threads. */
    static List<Cell> everywhere(String strategy, int threads) {
        Matrix today = new Matrix(
                List.of(PyO3Version.NEWEST),
                List.of("lazy"),
                List.of("fresh"),
                Matrix.CONTEXTS,
                List.of(strategy),
                threads,
                ROUNDS);
        List<Cell> cells = new ArrayList<>(today.cells());
        cells.addAll(besideDirect(today, strategy));
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

    /**
     * Both assignments of two strategies to the threads, where they differ: in who holds the GIL, or in which strategy
     * has one thread more.
     */
    private static List<Cell> pairs(Matrix space, String one, String other) {
        List<Cell> cells = new ArrayList<>();
        for (String context : space.contexts()) {
            Matrix here = space.inContext(context);
            cells.addAll(here.with(pair(one, other)).cells());
            if (context.equals(MIXED) || space.threads() % 2 != 0) {
                cells.addAll(here.with(pair(other, one)).cells());
            }
        }
        return cells;
    }

    /** One thread that prints directly, and all others, at least one, with a strategy. */
    private static List<Cell> besideDirect(Matrix space, String strategy) {
        if (space.threads() == THREADS) {
            return pairs(space, strategy, DIRECT);
        }
        Matrix atLeastTwo = space.withThreads(Math.max(THREADS, space.threads()));
        List<Cell> cells = new ArrayList<>();
        for (String context : space.contexts()) {
            Matrix here = atLeastTwo.inContext(context);
            cells.addAll(here.with("second:" + DIRECT + " others:" + strategy).cells());
            if (context.equals(MIXED)) {
                cells.addAll(
                        here.with("first:" + DIRECT + " others:" + strategy).cells());
            }
        }
        return cells;
    }

    private static String pair(String even, String odd) {
        return "even:" + even + " odd:" + odd;
    }

    /**
     * How many messages each of so many threads prints unless said otherwise: two, so that a rendezvous channel shows
     * what it does, where that is explored in a moment.
     */
    public static int rounds(int threads) {
        return threads <= THREADS ? 2 : 1;
    }

    /** All cells. */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>(own);
        cells.addAll(besideDirect);
        return cells;
    }
}
