package org.jcstresskit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jcstresskit.gate.ResultSource;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.ResultFileMerge;
import org.jcstresskit.text.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code merge}: makes one result file of several. */
@Command(
        name = "merge",
        sortOptions = false,
        description = {"Puts the results of several machines or shards into one file.", ""},
        footer = {
            "",
            "Exit codes:",
            "  0  the file was written",
            "  2  an option or a file is unusable, or the output could not be written"
        })
final class MergeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "RESULTS",
            arity = "1..*",
            description = "Result folders, with all result files in them, or files.")
    private List<Path> results;

    @Option(names = "--output", paramLabel = "FILE", required = true, description = "Where to write them.")
    private Path output;

    @Override
    public Integer call() {
        List<Path> files = ResultSource.files(results);
        OutputFiles.requireApart(files, List.of(output));
        int runs = ResultFileMerge.merge(files, output);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Results: %s, %s".formatted(Numbers.of(runs, "run"), output));
        out.flush();
        return ExitCode.PASS.value();
    }
}
