package org.pyerr.stress.cli;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.text.Style;
import org.lockcore.explore.Explorer;
import org.pyerr.model.scenario.Cell;
import org.pyerr.model.scenario.ReplayString;
import org.pyerr.stress.explore.Answer;
import org.pyerr.stress.explore.AnswerText;
import org.pyerr.stress.explore.CellFile;
import org.pyerr.stress.explore.ConformanceTable;
import org.pyerr.stress.explore.Expected;
import org.pyerr.stress.explore.ExploreDocument;
import org.pyerr.stress.explore.Matrix;
import org.pyerr.stress.explore.MatrixTable;
import org.pyerr.stress.explore.Proofs;
import org.pyerr.stress.explore.Question;
import org.pyerr.stress.explore.QuestionText;
import org.pyerr.stress.explore.Recommendation;
import org.pyerr.stress.explore.ReplayText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code explore}: what is possible, proved. */
@Command(
        name = "explore",
        sortOptions = false,
        description = {
            "Proves which scenarios can hang, panic or interleave their output, by exploring all interleavings.",
            "",
            "Without options: the whole matrix. With --strategy: whether that can hang, in",
            "every context and while another thread runs eprintln!(\"{e}\"); the shortest",
            "schedule, the rule that is broken, and what is safe instead. With --context:",
            "the same in that context alone.",
            ""
        },
        footer = {
            "",
            "Exit codes:",
            "  0  there is an answer; with --expect, the expected one",
            "  1  another one than expected; or --conformance found a contradiction",
            "  2  the options or a file is unusable",
            "  3  the exploration was broken off before it found a hazard: nothing is proved"
        })
public final class ExploreCommand implements Callable<Integer> {
    private static final String TODAY = "0.29.2";
    private static final String STANDARD_OUTPUT = "-";

    /** Options that pose a question by themselves, each with the only options that have an effect beside it. */
    private static final Map<String, Set<String>> BESIDE = Map.of(
            "--replay", Set.of(),
            "--conformance", Set.of("--max-states"),
            "--cells", Set.of("--rounds", "--json", "--expect", "--max-states"));

    @Spec
    private CommandSpec spec;

    @Option(names = "--pyo3", paramLabel = "VERSION", description = "PyO3 version, such as 0.29.2 or 0.22.6/py3.13.")
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
            description = "How the threads print; twice: one thread this way, another that way.")
    private List<String> strategies = List.of();

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "Printing threads (default: 2).")
    private int threads;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Messages of each thread (default: 2 for up to 2 threads; 1 for more, and in the matrix).")
    private Integer rounds;

    @Option(
            names = "--cells",
            paramLabel = "FILE",
            description = "Read cells from a CSV file and add what is possible.")
    private Path cells;

    @Option(names = "--replay", paramLabel = "STRING", description = "Show a schedule that was found before.")
    private String replay;

    @Option(names = "--conformance", description = "Compare the model with measurements of the real PyO3.")
    private boolean conformance;

    @Option(
            names = "--expect",
            paramLabel = "ANSWER",
            description =
                    "Exit with 1 unless nothing that is asked about can hang or panic (safe), or something can hang (hangs).")
    private Expected expected;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write everything as JSON; -: to standard output, and nothing else there.")
    private String json;

    @Option(
            names = "--max-states",
            paramLabel = "N",
            defaultValue = "" + Explorer.MOST_STATES,
            description = "Break an exploration off beyond this (default: ${DEFAULT-VALUE}).")
    private int maxStates;

    private PrintWriter out;
    private Proofs proofs;

    @Override
    public Integer call() {
        refuseWithoutEffect();
        out = spec.commandLine().getOut();
        proofs = new Proofs(new Explorer().withMostStates(maxStates));
        try {
            ExitCode code = answer();
            out.flush();
            return code.value();
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(ExitCode.USAGE, e.getMessage());
        }
    }

    private void refuseWithoutEffect() {
        List<String> given = spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .toList();
        for (String question : given) {
            Optional<String> other = given.stream()
                    .filter(option -> BESIDE.containsKey(question))
                    .filter(option ->
                            !option.equals(question) && !BESIDE.get(question).contains(option))
                    .findFirst();
            other.ifPresent(option -> refuse(option + " has no effect beside " + question));
        }
        if (maxStates < 1) {
            refuse("--max-states: at least 1, not " + maxStates);
        }
        if (strategies.size() > 2) {
            refuse("--strategy: at most two");
        }
    }

    private void refuse(String reason) {
        throw new ParameterException(spec.commandLine(), reason);
    }

    private ExitCode answer() {
        if (replay != null) {
            ReplayText.lines(ReplayString.parse(replay)).forEach(out::println);
            return ExitCode.PASS;
        } else if (conformance) {
            return ConformanceTable.print(proofs, out);
        } else if (cells != null) {
            return answerFile();
        }
        Matrix space = space();
        return strategies.isEmpty() ? answerAll(space.cells()) : answerQuestion(space);
    }

    private Matrix space() {
        boolean one = !strategies.isEmpty();
        return new Matrix(
                chosen(versions, one ? List.of(TODAY) : Matrix.VERSIONS),
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

    /** With a context named, the question is about that one alone; otherwise it includes a direct printer. */
    private ExitCode answerQuestion(Matrix space) {
        Question question = Question.of(space, !contexts.isEmpty());
        if (versions.size() > 1 || origins.size() > 1 || sharings.size() > 1) {
            return answerAll(question.cells());
        }
        List<Answer> answers = answers(question.cells());
        List<Recommendation> instead =
                answers.stream().allMatch(answer -> answer.proof().isSafe())
                        ? List.of()
                        : Recommendation.of(
                                question.own().stream().map(Cell::toScenario).toList(), proofs);
        List<String> lines = answers.size() == 1
                ? AnswerText.lines(answers.get(0), instead)
                : new QuestionText(
                                answers.subList(0, question.own().size()),
                                answers.subList(question.own().size(), answers.size()),
                                instead)
                        .lines();
        return finish(answers, instead, lines);
    }

    private ExitCode answerAll(List<Cell> asked) {
        List<Answer> answers = answers(asked);
        return finish(answers, List.of(), MatrixTable.lines(answers, new Style(CommandLine.Help.Ansi.AUTO.enabled())));
    }

    private ExitCode answerFile() {
        CellFile file = CellFile.read(cells, rounds);
        List<Answer> answers =
                answers(file.rows().stream().map(CellFile.Row::cell).toList());
        return finish(answers, List.of(), file.lines(answers));
    }

    private ExitCode finish(List<Answer> answers, List<Recommendation> instead, List<String> lines) {
        if (json != null) {
            writeJson(ExploreDocument.of(answers, instead));
        }
        if (!STANDARD_OUTPUT.equals(json)) {
            lines.forEach(out::println);
        }
        return expected == null ? Expected.judgeNothing(answers) : expected.judge(answers);
    }

    /** Progress goes to standard error: what is written to standard output is the answer. */
    private List<Answer> answers(List<Cell> asked) {
        asked.forEach(Cell::toScenario);
        PrintWriter err = spec.commandLine().getErr();
        long shown = System.nanoTime();
        List<Answer> answers = new ArrayList<>();
        for (Cell cell : asked) {
            answers.add(Answer.of(cell, proofs));
            if (System.nanoTime() - shown > 1_000_000_000L) {
                shown = System.nanoTime();
                err.println(String.format(Locale.ROOT, "  %,d of %,d cells explored", answers.size(), asked.size()));
                err.flush();
            }
        }
        return answers;
    }

    private void writeJson(ExploreDocument document) {
        JsonMapper mapper = JsonMapper.builder()
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .build();
        try {
            String text = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document);
            if (STANDARD_OUTPUT.equals(json)) {
                out.println(text);
            } else {
                Files.writeString(Path.of(json), text + "\n");
            }
        } catch (IOException e) {
            throw new CommandFailedException(ExitCode.USAGE, "cannot write " + json + ": " + e.getMessage());
        }
    }
}
