package org.jcstresskit.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jcstresskit.console.Progress;
import org.jcstresskit.console.RunSummary;
import org.jcstresskit.gate.GateOptions;
import org.jcstresskit.gate.ResultSource;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.Shard;
import org.jcstresskit.result.StressRun;
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
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
            "-iters, -time, -strideSize and -strideCount what a fork is (1 x 200 ms).",
            ""
        })
final class RunCommand implements Callable<Integer> {
    private final Suite suite;
    private final Optional<RunPage> page;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = BudgetConverter.class,
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
            converter = ShardConverter.class,
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

    RunCommand(Suite suite, Optional<RunPage> page) {
        this.suite = suite;
        this.page = page;
    }

    @Override
    public Integer call() {
        JCStressArguments arguments =
                JCStressOptionSpecs.read(spec.commandLine().getParseResult());
        if (arguments.has(JCStressOption.LIST)) {
            ListCommand.print(arguments, suite, spec);
            return ExitCode.PASS.value();
        }
        PrintWriter out = spec.commandLine().getOut();
        Style style = new Style(CommandLine.Help.Ansi.AUTO.enabled());
        FinishedRun finished = finished(arguments, out, style);
        RunSummary.lines(finished, suite.hazards(), style).forEach(out::println);
        if (finished.document().forks() == 0) {
            out.flush();
            return finished.document().exitCode().value();
        }
        RunGate gate = gate(finished);
        out.println();
        gate.lines(style).forEach(out::println);
        out.flush();
        page.ifPresent(report -> out.println("Report:  " + reportLine(report, finished, gate)));
        out.flush();
        return gate.exitCodeOf(finished.document()).value();
    }

    /** The line that says where the report is, or why there is none. A missing report does not change the exit code. */
    private static String reportLine(RunPage page, FinishedRun finished, RunGate gate) {
        Path folder = Optional.ofNullable(finished.page().getParent()).orElse(Path.of("."));
        try {
            return page.write(finished.document(), gate, folder).toUri().toString();
        } catch (CommandFailedException e) {
            return "none, " + e.getMessage();
        }
    }

    private RunGate gate(FinishedRun finished) {
        List<StressRun> runs = ResultSource.read(List.of(finished.resultFile()));
        GateOptions options = RunGate.optionsFor(finished.document());
        return noGate
                ? RunGate.byNone("--no-gate was given", runs, suite, options)
                : RunGate.byPacked(runs, suite, options);
    }

    private FinishedRun finished(JCStressArguments arguments, PrintWriter out, Style style) {
        if (arguments.has(JCStressOption.PARSE)) {
            return StressReporter.report(arguments);
        }
        if (resume != null) {
            refuseToResumeWith(arguments);
            Path file = ResultSource.file(resume);
            return runner(new Progress(out, style, false, InstantSource.system()))
                    .resume(file);
        }
        long startMillis = ManagementFactory.getRuntimeMXBean().getStartTime();
        RunRequest request = new RunRequest(
                arguments,
                Optional.ofNullable(budget),
                Optional.ofNullable(breadth),
                Instant.ofEpochMilli(startMillis));
        boolean verbose =
                arguments.has(JCStressOption.VERBOSE, JCStressOption.VERY_VERBOSE, JCStressOption.EXTREMELY_VERBOSE);
        return runner(new Progress(out, style, verbose, InstantSource.system())).run(request, shard);
    }

    private StressRunner runner(RunListener listener) {
        return new StressRunner(suite.defaultTests(), listener);
    }

    private void refuseToResumeWith(JCStressArguments arguments) {
        if (!arguments.arguments().isEmpty() || budget != null || breadth != null || !shard.equals(Shard.WHOLE)) {
            throw new ParameterException(
                    spec.commandLine(), "--resume takes the options of the run that it resumes, and no others");
        }
    }

    private static final class ShardConverter implements ITypeConverter<Shard> {
        @Override
        public Shard convert(String text) {
            try {
                return Shard.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    private static final class BudgetConverter implements ITypeConverter<Budget> {
        @Override
        public Budget convert(String text) {
            try {
                return Budget.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
