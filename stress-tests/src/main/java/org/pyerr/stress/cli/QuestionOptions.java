package org.pyerr.stress.cli;

import java.util.List;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.stress.explore.Matrix;
import org.pyerr.stress.explore.Question;
import picocli.CommandLine.Option;

/** The part of the matrix that {@code explore} is asked about. */
final class QuestionOptions {
    @Option(names = "--pyo3", paramLabel = "VERSION", description = "PyO3 version, such as 0.22.6 or 0.22.6/py3.13.")
    private List<String> versions = List.of();

    @Option(names = "--origin", paramLabel = "ORIGIN", description = "lazy or fetched, with +PyStrSleep0 and the like.")
    private List<String> origins = List.of();

    @Option(names = "--sharing", paramLabel = "SHARING", description = "fresh or shared.")
    private List<String> sharings = List.of();

    @Option(
            names = "--context",
            paramLabel = "CONTEXT",
            description = "Who holds the GIL: gil (all threads), gil1 (all, throughout), mixed (some), nogil (none).")
    private List<String> contexts = List.of();

    @Option(
            names = "--strategy",
            paramLabel = "STRATEGY",
            description = "How the threads print; given twice, by turns.")
    private List<String> strategies = List.of();

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "Printing threads (default: 2).")
    private int threads;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Messages of each thread (default: 2 for up to 2 threads; 1 for more, and in the matrix).")
    private Integer rounds;

    /** Whether strategies are asked about, not the whole matrix. */
    boolean namesStrategies() {
        return !strategies.isEmpty();
    }

    /** Whether contexts are named: then the question is about those alone. */
    boolean namesContexts() {
        return !contexts.isEmpty();
    }

    /** How many messages each thread prints; null if that is not said. */
    Integer rounds() {
        return rounds;
    }

    /**
     * The part of the matrix.
     *
     * @throws IllegalArgumentException if there are more strategies than threads, or than two
     */
    Matrix space() {
        if (strategies.size() > Math.min(2, threads)) {
            throw new IllegalArgumentException("--strategy: at most " + (threads > 1 ? "two" : "one for one thread"));
        }
        boolean one = namesStrategies();
        return new Matrix(
                chosen(versions, one ? List.of(PyO3Version.NEWEST) : Matrix.VERSIONS),
                chosen(origins, one ? List.of("lazy") : Matrix.ORIGINS),
                chosen(sharings, one ? List.of("fresh") : Matrix.SHARINGS),
                chosen(contexts, Matrix.CONTEXTS),
                chosen(strategies, Matrix.STRATEGIES),
                threads,
                rounds != null ? rounds : one ? Question.rounds(threads) : 1);
    }

    private static List<String> chosen(List<String> given, List<String> otherwise) {
        return given.isEmpty() ? otherwise : given;
    }
}
