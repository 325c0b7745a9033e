package org.jcstresskit.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jcstresskit.console.Progress;
import org.jcstresskit.console.RunSummary;
import org.jcstresskit.gate.GateOptions;
import org.jcstresskit.gate.ResultSource;
import org.jcstresskit.report.Report;
import org.jcstresskit.report.ReportFile;
import org.jcstresskit.report.ReportInput;
import org.jcstresskit.report.SuiteParts;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.Shard;
import org.jcstresskit.run.Breadth;
import org.jcstresskit.run.Budget;
import org.jcstresskit.run.FinishedRun;
import org.jcstresskit.run.JCStressArguments;
import org.jcstresskit.run.JCStressOption;
import org.jcstresskit.run.RunListener;
import org.jcstresskit.run.RunRequest;
import org.jcstresskit.run.StressReporter;
import org.jcstresskit.run.StressRunner;
import org.jcstresskit.suite.Suite;
import org.jcstresskit.text.Style;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code run}: stresses the suite, prints and judges the results, and makes a report. */
@Command(
        name = "run",
        sortOptions = false,
        customSynopsis =
                "jcstress.jar [run] [--budget=TIME] [--breadth=BREADTH] [--shard=I/N] [--no-gate] [JCStress options]%n"
                        + "       jcstress.jar run --resume=RESULTS%n",
        description = {
            "Stresses the suite, and prints and writes how often each test shows a hazard.",
            "",
            "It runs one fork (a JVM of its own) of each test, then one more of each, and so on, until 5 minutes",
            "are over. The first one of each is run however long it takes.",
            "Options with one dash are JCStress's own. -m and -f say how many forks are run instead;",
            "-iters, -time, -strideSize and -strideCount what a fork is (1 x 2000 ms).",
            ""
        })
final class RunCommand implements Callable<Integer> {
    private final Suite suite;
    private final Function<Report, SuiteParts> parts;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            description = {
                "End after this time, from start to end: 90s, 2m, 1h30m. If it is too short for a fork of",
                "each test, the hazards of each topic come first, the rest is named, and the exit code is 3."
            })
    private Budget budget;

    @Option(
            names = "--breadth",
            paramLabel = "BREADTH",
            description = {
                "Ways of compiling to cover: one (the JVM's default, and the one here, unless -m or -sc is given),",
                "unified (as -sc false), split (each actor in each way, JCStress's default)."
            })
    private Breadth breadth;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            defaultValue = "1/1",
            description = "Run the I-th of N parts of the suite; see merge.")
    private Shard shard;

    @Option(
            names = "--resume",
            paramLabel = "RESULTS",
            description = "Do what is missing of what was planned by the run in this folder or file, with its options.")
    private Path resume;

    @Option(names = "--no-gate", description = "Do not compare with the baseline in the jar.")
    private boolean noGate;

    RunCommand(Suite suite, Function<Report, SuiteParts> parts) {
        this.suite = suite;
        this.parts = parts;
    }

    @Override
    public Integer call() {
        JCStressArguments arguments =
                JCStressOptionSpecs.read(spec.commandLine().getParseResult());
        PrintWriter out = spec.commandLine().getOut();
        Style style = new Style(CommandLine.Help.Ansi.AUTO.enabled());
        return run(arguments, out, style).value();
    }

    private ExitCode run(JCStressArguments arguments, PrintWriter out, Style style) {
        Function<FinishedRun, ExitCode> rest = finished -> conclude(finished, out, style);
        if (arguments.has(JCStressOption.PARSE)) {
            return rest.apply(StressReporter.report(arguments));
        }
        if (resume != null) {
            refuseToResumeWith(arguments);
            Path file = ResultSource.file(resume);
            return runner(new Progress(out, style, false, InstantSource.system()))
                    .resume(file, rest);
        }
        long startMillis = ManagementFactory.getRuntimeMXBean().getStartTime();
        RunRequest request = new RunRequest(
                arguments,
                Optional.ofNullable(budget),
                Optional.ofNullable(breadth),
                Instant.ofEpochMilli(startMillis));
        boolean verbose =
                arguments.has(JCStressOption.VERBOSE, JCStressOption.VERY_VERBOSE, JCStressOption.EXTREMELY_VERBOSE);
        return runner(new Progress(out, style, verbose, InstantSource.system())).run(request, shard, rest);
    }

    /** Prints, judges and reports a run that has ended. */
    private ExitCode conclude(FinishedRun finished, PrintWriter out, Style style) {
        RunSummary.lines(finished, suite.hazards(), style).forEach(out::println);
        out.flush();
        if (finished.document().forks() == 0) {
            return finished.document().exitCode();
        }
        RunGate gate = gate(finished);
        out.println();
        gate.lines(style).forEach(out::println);
        out.flush();
        out.println("Report:  " + reportLine(finished, gate));
        out.flush();
        return gate.exitCodeOf(finished.document());
    }

    /** The line that says where the report is, or why there is none. A missing report does not change the exit code. */
    private String reportLine(FinishedRun finished, RunGate gate) {
        Path folder = Optional.ofNullable(finished.page().getParent()).orElse(Path.of("."));
        if (!finished.hasTimeForReport()) {
            return "not made, the budget is too short for it; to make it: java -jar jcstress.jar report --results "
                    + folder;
        }
        try {
            ReportInput input = ReportCommand.input(finished.document(), List.of(), gate, suite, folder, folder);
            return ReportFile.write(input, parts, folder).toUri().toString();
        } catch (CommandFailedException e) {
            return "none, " + e.getMessage();
        }
    }

    private RunGate gate(FinishedRun finished) {
        GateOptions options = RunGate.optionsFor(finished.document());
        return noGate
                ? RunGate.byNone("--no-gate was given", finished.runs(), suite, options)
                : RunGate.byPacked(finished.runs(), suite, options);
    }

    private StressRunner runner(RunListener listener) {
        return new StressRunner(suite.defaultTests(), listener);
    }

    private void refuseToResumeWith(JCStressArguments arguments) {
        if (!arguments.words().isEmpty() || budget != null || breadth != null || !shard.equals(Shard.WHOLE)) {
            throw new ParameterException(
                    spec.commandLine(), "--resume takes the options of the run that it resumes, and no others");
        }
    }
}
