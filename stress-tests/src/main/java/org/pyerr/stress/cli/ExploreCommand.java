package org.pyerr.stress.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.pyerr.model.explore.Explorer;
import org.pyerr.model.explore.ReplayString;
import org.pyerr.model.scenario.Cell;
import org.pyerr.stress.console.Style;
import org.pyerr.stress.explore.Advice;
import org.pyerr.stress.explore.AnswerText;
import org.pyerr.stress.explore.CellAnswer;
import org.pyerr.stress.explore.CellFile;
import org.pyerr.stress.explore.ConformanceTable;
import org.pyerr.stress.explore.Explorations;
import org.pyerr.stress.explore.ExploreDocument;
import org.pyerr.stress.explore.Matrix;
import org.pyerr.stress.explore.MatrixTable;
import org.pyerr.stress.explore.ReplayText;
import org.pyerr.stress.result.CommandFailedException;
import org.pyerr.stress.result.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code explore}: what is reachable, proved. */
@Command(
        name = "explore",
        sortOptions = false,
        description = {
            "Explores all interleavings: which scenarios can hang, panic or garble their output, proved.",
            "",
            "Without options: the whole matrix. With one --strategy: an answer about your own code, with",
            "the shortest schedule, the rule that is broken, and the strategies that are safe instead.",
            ""
        })
final class ExploreCommand implements Callable<Integer> {
    private static final String TODAY = "0.29.2";

    @Spec
    private CommandSpec spec;

    @Option(names = "--pyo3", paramLabel = "VERSION", description = "PyO3 version, such as 0.29.2 or 0.22.6/py3.13.")
    private List<String> versions = List.of();

    @Option(names = "--origin", paramLabel = "ORIGIN", description = "lazy or fetched, with +PyStrSleep0 and the like.")
    private List<String> origins = List.of();

    @Option(names = "--sharing", paramLabel = "SHARING", description = "fresh or shared.")
    private List<String> sharings = List.of();

    @Option(names = "--context", paramLabel = "CONTEXT", description = "gil, gil1, mixed or nogil.")
    private List<String> contexts = List.of();

    @Option(
            names = "--strategy",
            paramLabel = "STRATEGY",
            description = "How the threads print; twice: the even threads, the odd threads.")
    private List<String> strategies = List.of();

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "Printing threads (default: 2).")
    private int threads;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Messages of each thread (default: 1; with --cells 2 for up to 2 threads).")
    private Integer rounds;

    @Option(
            names = "--cells",
            paramLabel = "FILE",
            description = "Read cells from a CSV file and add what is reachable.")
    private Path cells;

    @Option(names = "--replay", paramLabel = "STRING", description = "Show a schedule that was found before.")
    private String replay;

    @Option(names = "--conformance", description = "Compare the model with measurements of the real PyO3.")
    private boolean conformance;

    @Option(names = "--json", paramLabel = "FILE", description = "Write everything as JSON.")
    private Path json;

    @Option(
            names = "--max-states",
            paramLabel = "N",
            defaultValue = "" + Explorer.MOST_STATES,
            description = "Break an exploration off beyond this (default: ${DEFAULT-VALUE}).")
    private int maxStates;

    private PrintWriter out;
    private Explorations explorations;

    @Override
    public Integer call() {
        out = spec.commandLine().getOut();
        if (maxStates < 1) {
            throw new ParameterException(spec.commandLine(), "--max-states: at least 1, not " + maxStates);
        }
        Explorer explorer = new Explorer().withMostStates(maxStates);
        explorations = new Explorations(explorer);
        try {
            ExitCode code = answer(explorer);
            out.flush();
            return code.value();
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(ExitCode.USAGE, e.getMessage());
        }
    }

    private ExitCode answer(Explorer explorer) {
        if (replay != null) {
            ReplayText.lines(ReplayString.parse(replay)).forEach(out::println);
            return ExitCode.PASS;
        } else if (conformance) {
            return ConformanceTable.print(explorer, out);
        } else if (cells != null) {
            return answerFile();
        }
        Matrix matrix = matrix();
        List<Cell> asked = matrix.cells();
        asked.forEach(Cell::toScenario);
        return !strategies.isEmpty() && asked.size() == 1 ? answerOne(asked.get(0)) : answerAll(asked);
    }

    private Matrix matrix() {
        boolean one = !strategies.isEmpty();
        return new Matrix(
                chosen(versions, one ? List.of(TODAY) : Matrix.VERSIONS),
                chosen(origins, one ? List.of("lazy") : Matrix.ORIGINS),
                chosen(sharings, one ? List.of("fresh") : Matrix.SHARINGS),
                chosen(contexts, one ? List.of("gil") : Matrix.CONTEXTS),
                one ? List.of(strategy()) : Matrix.STRATEGIES,
                threads,
                rounds == null ? 1 : rounds);
    }

    private static List<String> chosen(List<String> given, List<String> otherwise) {
        return given.isEmpty() ? otherwise : given;
    }

    private String strategy() {
        return switch (strategies.size()) {
            case 1 -> strategies.get(0);
            case 2 -> "even:" + strategies.get(0) + " odd:" + strategies.get(1);
            default ->
                throw new ParameterException(
                        spec.commandLine(),
                        "--strategy: at most two, one for the even threads and one for the odd ones");
        };
    }

    private ExitCode answerOne(Cell cell) {
        CellAnswer answer = explorations.answers(List.of(cell), done -> {}).get(0);
        List<Advice> advice = answer.isProvedSafe() ? List.of() : explorations.advice(cell);
        AnswerText.lines(answer, advice).forEach(out::println);
        writeJson(ExploreDocument.of(List.of(answer), advice));
        return code(List.of(answer));
    }

    private ExitCode answerAll(List<Cell> asked) {
        List<CellAnswer> answers = explorations.answers(asked, progress(asked.size()));
        MatrixTable.lines(answers, new Style(CommandLine.Help.Ansi.AUTO.enabled()))
                .forEach(out::println);
        writeJson(ExploreDocument.of(answers, List.of()));
        return code(answers);
    }

    private ExitCode answerFile() {
        CellFile file = CellFile.read(cells, rounds);
        List<Cell> asked = file.rows().stream().map(CellFile.Row::cell).toList();
        List<CellAnswer> answers = explorations.answers(asked, progress(asked.size()));
        writeJson(ExploreDocument.of(answers, List.of()));
        file.write(out, answers);
        return code(answers);
    }

    /** Progress goes to standard error: what is written to standard output is the answer. */
    private IntConsumer progress(int all) {
        PrintWriter err = spec.commandLine().getErr();
        long[] shown = {System.nanoTime()};
        return done -> {
            long now = System.nanoTime();
            if (now - shown[0] > 1_000_000_000L) {
                shown[0] = now;
                err.println(String.format(Locale.ROOT, "  %,d of %,d cells explored", done, all));
                err.flush();
            }
        };
    }

    /** An exploration that was broken off proves nothing. */
    private static ExitCode code(List<CellAnswer> answers) {
        boolean undecided = answers.stream()
                .anyMatch(answer -> !answer.complete() && answer.worst().isEmpty());
        return undecided ? ExitCode.PROVES_NOTHING : ExitCode.PASS;
    }

    private void writeJson(ExploreDocument document) {
        if (json == null) {
            return;
        }
        try {
            JsonMapper mapper = JsonMapper.builder().build();
            Files.writeString(json, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n");
        } catch (IOException e) {
            throw new CommandFailedException(ExitCode.USAGE, "cannot write " + json + ": " + e.getMessage());
        }
    }
}
