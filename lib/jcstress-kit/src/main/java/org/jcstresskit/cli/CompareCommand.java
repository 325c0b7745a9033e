package org.jcstresskit.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jcstresskit.compare.BuildRuns;
import org.jcstresskit.compare.Builds;
import org.jcstresskit.gate.Gate;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.run.Breadth;
import org.jcstresskit.run.JCStressArguments;
import org.jcstresskit.run.JCStressOption;
import org.jcstresskit.suite.Suite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code compare}: two builds in turn on one machine. */
@Command(
        name = "compare",
        sortOptions = false,
        customSynopsis =
                "jcstress.jar compare --base=JAR --candidate=JAR [--rounds=N] [--breadth=BREADTH] [JCStress options]%n",
        description = {
            "Runs two builds alternately on this machine, and judges the second by the first.",
            "This is the only honest way to compare frequencies, since a machine is now fast and now slow.",
            ""
        })
final class CompareCommand implements Callable<Integer> {
    /** The options that say what to run, and where the results go. */
    static final List<JCStressOption> OPTIONS = List.of(
            JCStressOption.TESTS,
            JCStressOption.RESULTS,
            JCStressOption.MODE,
            JCStressOption.FORKS,
            JCStressOption.ITERATIONS,
            JCStressOption.TIME,
            JCStressOption.SPLIT_COMPILATION,
            JCStressOption.JVM_ARGS,
            JCStressOption.JVM_ARGS_PREPEND,
            JCStressOption.CPUS);

    private final Suite suite;

    @Spec
    private CommandSpec spec;

    @Option(names = "--base", paramLabel = "JAR", required = true, description = "The build to compare with.")
    private Path base;

    @Option(names = "--candidate", paramLabel = "JAR", required = true, description = "The build to judge.")
    private Path candidate;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Runs of each build (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--breadth", paramLabel = "BREADTH", description = "Ways of compiling to cover, as run does.")
    private Breadth breadth;

    @Mixin
    private GateCriteria criteria;

    @Mixin
    private GateOutputs outputs;

    CompareCommand(Suite suite) {
        this.suite = suite;
    }

    @Override
    public Integer call() {
        require(rounds >= 1, "--rounds: at least 1, not " + rounds);
        require(Files.isRegularFile(base), "--base: there is no " + base);
        require(Files.isRegularFile(candidate), "--candidate: there is no " + candidate);
        outputs.requireApart(List.of(base, candidate));
        JCStressArguments arguments =
                JCStressOptionSpecs.read(spec.commandLine().getParseResult());
        PrintWriter console = outputs.console(spec.commandLine());
        BuildRuns runs = new Builds(base, candidate, arguments, Optional.ofNullable(breadth)).run(rounds, line -> {
            console.println(line);
            console.flush();
        });
        GateReport report = new Gate(suite, criteria.toOptions()).judgeInTurn(runs.candidate(), runs.base());
        return outputs.publish(report, suite, spec.commandLine());
    }

    private void require(boolean fulfilled, String line) {
        if (!fulfilled) {
            throw new ParameterException(spec.commandLine(), line);
        }
    }
}
