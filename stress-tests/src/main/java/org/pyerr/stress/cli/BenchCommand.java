package org.pyerr.stress.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.WholeFile;
import org.pyerr.stress.bench.Bench;
import org.pyerr.stress.bench.BenchResult;
import org.pyerr.stress.bench.BenchTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench}: what exact detection costs. */
@Command(
        name = "bench",
        sortOptions = false,
        description = {
            "Measures what exact detection of hangs costs.",
            "The same lock programs run on the model's locks and on those one would otherwise take. Prints samples and",
            "hangs per second, and their ratios.",
            ""
        },
        footer = {
            "",
            "Exit codes:",
            "  0  all was measured",
            "  2  an option is unusable, or the folder cannot be written",
            "  3  a JVM took no samples"
        })
public final class BenchCommand implements Callable<Integer> {
    private static final String FILE = "bench.json";

    @Spec
    private CommandSpec spec;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "7", description = "Rounds (default: 7, about 3 min).")
    private int rounds;

    @Option(names = "-r", paramLabel = "DIR", defaultValue = "results", description = "Folder for bench.json.")
    private Path folder;

    @Override
    public Integer call() throws JsonProcessingException {
        if (rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds: at least 1, not " + rounds);
        }
        PrintWriter out = spec.commandLine().getOut();
        Path scratch = createFolders();
        try {
            BenchResult result = new Bench(scratch, line -> {
                        out.println("  " + line);
                        out.flush();
                    })
                    .run(rounds);
            out.println();
            BenchTable.lines(result).forEach(out::println);
            out.println("Results: " + write(result));
            out.flush();
            return ExitCode.PASS.value();
        } finally {
            delete(scratch);
        }
    }

    private Path createFolders() {
        try {
            Files.createDirectories(folder);
            return Files.createTempDirectory(folder, "bench");
        } catch (IOException e) {
            throw new CommandFailedException(ExitCode.USAGE, "cannot write to " + folder + ": " + WholeFile.reason(e));
        }
    }

    private Path write(BenchResult result) throws JsonProcessingException {
        Path file = folder.resolve(FILE);
        String json =
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(result);
        WholeFile.write(file, (json + "\n").getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private static void delete(Path scratch) {
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
