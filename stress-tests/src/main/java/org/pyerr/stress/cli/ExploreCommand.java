package org.pyerr.stress.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jcstresskit.cli.OutputFiles;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.WholeFile;
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
import org.pyerr.stress.explore.ProofText;
import org.pyerr.stress.explore.Proofs;
import org.pyerr.stress.explore.Question;
import org.pyerr.stress.explore.Recommendation;
import org.pyerr.stress.explore.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    private static final long NANOS_BETWEEN_PROGRESS = 1_000_000_000L;

    /** Options that pose a question by themselves, each with the only options that have an effect beside it. */
    private static final Map<String, Set<String>> BESIDE = Map.of(
            "--replay", Set.of(),
            "--conformance", Set.of("--cells", "--max-states"),
            "--cells", Set.of("--conformance", "--rounds", "--json", "--expect", "--max-states"));

    @Spec
    private CommandSpec spec;

    @Mixin
    private QuestionOptions asked;

    @Option(names = "--cells", paramLabel = "FILE", description = "Add to the cells of a CSV file what is possible.")
    private Path cells;

    @Option(names = "--replay", paramLabel = "STRING", description = "Show a schedule that was found before.")
    private String replay;

    @Option(
            names = "--conformance",
            description =
                    "Compare the model with measurements of the real PyO3: those that come with it, or those of --cells.")
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
    private Path json;

    @Option(
            names = "--max-states",
            paramLabel = "N",
            defaultValue = "" + Explorer.MOST_STATES,
            description = "Break an exploration off beyond this (default: ${DEFAULT-VALUE}).")
    private int maxStates;

    private PrintWriter out;
    private Proofs proofs;

    @Override
    public Integer call() throws JsonProcessingException {
        refuseWithoutEffect();
        requireWritableJson();
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
        BESIDE.forEach((question, others) -> given.stream()
                .filter(option -> given.contains(question) && !option.equals(question) && !others.contains(option))
                .findFirst()
                .ifPresent(option -> refuse(option + " has no effect beside " + question)));
        if (maxStates < 1) {
            refuse("--max-states: at least 1, not " + maxStates);
        }
    }

    private void refuse(String reason) {
        throw new ParameterException(spec.commandLine(), reason);
    }

    /** An exploration can take long: whether its result can be written is found out first. */
    private void requireWritableJson() {
        if (isJsonFile()) {
            WholeFile.requireWritable(json);
            OutputFiles.requireApart(Stream.ofNullable(cells).toList(), List.of(json));
        }
    }

    private boolean isJsonFile() {
        return json != null && !OutputFiles.isStandardOutput(json);
    }

    private ExitCode answer() throws JsonProcessingException {
        if (replay != null) {
            ProofText.replay(ReplayString.parse(replay)).forEach(out::println);
            return ExitCode.PASS;
        } else if (conformance) {
            return cells == null
                    ? ConformanceTable.printAll(proofs, out)
                    : ConformanceTable.printOwn(CellFile.read(cells, null).measured(), proofs, out);
        } else if (cells != null) {
            return answerFile();
        }
        Matrix space = asked.space();
        return asked.namesStrategies() ? answerQuestion(space) : answerAll(space.cells());
    }

    /** With a context named, the question is about that one alone; otherwise it includes a direct printer. */
    private ExitCode answerQuestion(Matrix space) throws JsonProcessingException {
        Question question = Question.of(space, asked.namesContexts());
        if (space.isOfSeveralKinds()) {
            return answerAll(question.cells());
        }
        List<Answer> answers = answers(question.cells());
        List<Recommendation> instead =
                answers.stream().allMatch(answer -> answer.proof().isSafe())
                        ? List.of()
                        : Recommendation.of(
                                question.own().stream().map(Cell::toScenario).toList(), proofs);
        int own = question.own().size();
        return finish(
                answers,
                instead,
                new AnswerText(answers.subList(0, own), answers.subList(own, answers.size()), instead).lines());
    }

    private ExitCode answerAll(List<Cell> all) throws JsonProcessingException {
        List<Answer> answers = answers(all);
        return finish(answers, List.of(), MatrixTable.lines(answers, new Style(CommandLine.Help.Ansi.AUTO.enabled())));
    }

    private ExitCode answerFile() throws JsonProcessingException {
        CellFile file = CellFile.read(cells, asked.rounds());
        List<Answer> answers =
                answers(file.rows().stream().map(CellFile.Row::cell).toList());
        return finish(answers, List.of(), file.lines(answers));
    }

    private ExitCode finish(List<Answer> answers, List<Recommendation> instead, List<String> lines)
            throws JsonProcessingException {
        if (json == null || isJsonFile()) {
            lines.forEach(out::println);
        }
        if (json != null) {
            writeJson(ExploreDocument.of(answers, instead));
        }
        return expected == null ? Expected.judgeNothing(answers) : expected.judge(answers);
    }

    /** Progress and remarks go to standard error: what is written to standard output is the answer. */
    private List<Answer> answers(List<Cell> all) {
        all.forEach(Cell::toScenario);
        PrintWriter err = spec.commandLine().getErr();
        all.stream()
                .filter(Wording::isAssumed)
                .map(Wording::version)
                .distinct()
                .forEach(version -> err.println("  PyO3 " + version));
        long shown = System.nanoTime();
        List<Answer> answers = new ArrayList<>();
        for (Cell cell : all) {
            answers.add(Answer.of(cell, proofs));
            if (System.nanoTime() - shown > NANOS_BETWEEN_PROGRESS) {
                shown = System.nanoTime();
                err.println(String.format(Locale.ROOT, "  %,d of %,d cells explored", answers.size(), all.size()));
                err.flush();
            }
        }
        return answers;
    }

    private void writeJson(ExploreDocument document) throws JsonProcessingException {
        String text =
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        if (isJsonFile()) {
            WholeFile.write(json, text.getBytes(StandardCharsets.UTF_8));
        } else {
            out.print(text);
        }
    }
}
