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

    /** The cells, one axis after the other. */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (String version : versions) {
            for (String origin : origins) {
                for (String sharing : sharings) {
                    for (String context : contexts) {
                        for (String strategy : strategies) {
                            cells.add(new Cell(version, origin, sharing, context, strategy, threads, rounds));
                        }
                    }
                }
            }
        }
        return cells;
    }

    /** Whether there is more than one version, origin or way of sharing: more than one answer is about. */
    public boolean isOfSeveralKinds() {
        return versions.size() > 1 || origins.size() > 1 || sharings.size() > 1;
    }

    /** The part of this matrix in one context. */
    Matrix inContext(String context) {
        return new Matrix(versions, origins, sharings, List.of(context), strategies, threads, rounds);
    }

    /** This matrix with another number of threads. */
    Matrix withThreads(int number) {
        return new Matrix(versions, origins, sharings, contexts, strategies, number, rounds);
    }

    /** This matrix with another strategy. */
    Matrix with(String strategy) {
        return new Matrix(versions, origins, sharings, contexts, List.of(strategy), threads, rounds);
    }
}
