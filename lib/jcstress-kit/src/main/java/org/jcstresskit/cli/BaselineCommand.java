package org.jcstresskit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.baseline.BaselineFile;
import org.jcstresskit.baseline.BaselineMaker;
import org.jcstresskit.gate.ResultSource;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.text.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code baseline}: makes of runs what later runs are compared with. */
@Command(
        name = "baseline",
        sortOptions = false,
        description = {"Makes a baseline of one or more runs: counts per test, stratum and fork, as JSON to review.", ""
        },
        footer = {
            "",
            "Exit codes:",
            "  0  the baseline was written",
            "  2  an option or a file is unusable, or the output could not be written",
            "  3  the runs have no forks, or one did not come to its end"
        })
final class BaselineCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--results",
            paramLabel = "DIR",
            required = true,
            arity = "1..*",
            description = "Result folders, with all result files in them, or files.")
    private List<Path> results;

    @Option(names = "--output", paramLabel = "FILE", required = true, description = "Where to write it.")
    private Path output;

    @Override
    public Integer call() {
        OutputFiles.requireApart(ResultSource.files(results), List.of(output));
        List<StressRun> runs = ResultSource.read(results);
        Baseline baseline = BaselineMaker.of(runs);
        if (baseline.tests().isEmpty()) {
            throw new CommandFailedException(ExitCode.PROVES_NOTHING, "the runs have no fork to make a baseline of");
        }
        for (StressRun run : runs) {
            if (!run.ended()) {
                throw new CommandFailedException(
                        ExitCode.PROVES_NOTHING, "the run of " + run.started() + " did not come to its end");
            }
        }
        BaselineFile.write(baseline, output);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Baseline: %s of %s, %s"
                .formatted(
                        Numbers.of(baseline.tests().size(), "test"),
                        Numbers.of(baseline.runs().size(), "run"),
                        output));
        out.flush();
        return ExitCode.PASS.value();
    }
}
