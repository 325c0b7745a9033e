package org.pyerr.stress.explore;

import java.util.ArrayList;
import java.util.List;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.print.PrintStrategies;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.scenario.Cell;

/**
 * The cells of the whole matrix, or of a part of it.
 *
 * @param versions PyO3 versions
 * @param origins where errors come from
 * @param sharings whether each message has an error of its own, or all share one
 * @param contexts who holds the GIL
 * @param strategies ways of printing
 * @param threads numbers of printing threads
 * @param rounds numbers of messages of each thread
 */
public record Matrix(
        List<String> versions,
        List<String> origins,
        List<String> sharings,
        List<String> contexts,
        List<String> strategies,
        int threads,
        int rounds) {

    /** One version for each set of rules. */
    public static final List<String> VERSIONS = List.of("0.22.6", "0.23.3", PyO3Version.NEWEST, "lazy-removed");

    /** Both origins. */
    public static final List<String> ORIGINS = List.of("lazy", "fetched");

    /** Both ways of sharing. */
    public static final List<String> SHARINGS = List.of("fresh", "shared");

    /** The contexts that differ in a single round. */
    public static final List<String> CONTEXTS = List.of("gil", "mixed", "nogil");

    /** All strategies. */
    public static final List<String> STRATEGIES =
            PrintStrategies.ALL.stream().map(PrintStrategy::label).toList();

    /** Whether there is more than one version, origin or way of sharing: more than one answer is about. */
    public boolean isOfSeveralKinds() {
        return versions.size() > 1 || origins.size() > 1 || sharings.size() > 1;
    }

    /** The cells, one axis after the other. */
    public List<Cell> cells() {
        return cells(contexts, strategies, threads);
    }

    /** The cells of this matrix with other contexts, strategies and threads. */
    List<Cell> cells(List<String> inContexts, List<String> withStrategies, int ofThreads) {
        List<Cell> cells = new ArrayList<>();
        for (String version : versions) {
            for (String origin : origins) {
                for (String sharing : sharings) {
                    for (String context : inContexts) {
                        for (String strategy : withStrategies) {
                            cells.add(new Cell(version, origin, sharing, context, strategy, ofThreads, rounds));
                        }
                    }
                }
            }
        }
        return cells;
    }
}
