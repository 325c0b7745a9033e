package org.jcstresskit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.gate.GateTable;
import org.jcstresskit.gate.output.GateJson;
import org.jcstresskit.gate.output.JUnitXml;
import org.jcstresskit.gate.output.Markdown;
import org.jcstresskit.gate.output.Sarif;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.WholeFile;
import org.jcstresskit.suite.Suite;
import org.jcstresskit.text.Style;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What the gate shows to people, and writes for machines. */
final class GateOutputs {
    /** The variable in which GitHub Actions, and CI that is compatible with it, names the file of a job's summary. */
    private static final String JOB_SUMMARY = "GITHUB_STEP_SUMMARY";

    @Option(
            names = "--junit-xml",
            paramLabel = "FILE",
            description =
                    "Write JUnit XML. This and the next three take - for standard output: the table is on standard error then.")
    private Path junitXml;

    @Option(names = "--json", paramLabel = "FILE", description = "Write JSON.")
    private Path json;

    @Option(names = "--sarif", paramLabel = "FILE", description = "Write SARIF 2.1.0.")
    private Path sarif;

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Write Markdown; appended to the job summary as well where " + JOB_SUMMARY + " names one.")
    private Path markdown;

    private Stream<Path> files() {
        return Stream.of(junitXml, json, sarif, markdown).filter(Objects::nonNull);
    }

    /**
     * Refuses outputs that are one file, or one of the inputs, before anything is lost.
     *
     * @throws CommandFailedException if two are the same
     */
    void requireApart(List<Path> inputs) {
        OutputFiles.requireApart(
                inputs, Stream.concat(files(), jobSummary().stream()).toList());
    }

    /** Where people read: the standard error stream if a document goes to standard output. */
    PrintWriter console(CommandLine program) {
        return files().anyMatch(OutputFiles::isStandardOutput) ? program.getErr() : program.getOut();
    }

    /**
     * Shows the report, writes all requested documents that can be written, and says which could not.
     *
     * @return the exit code of the report; of one that passes, the code for an output that could not be written
     */
    int publish(GateReport report, Suite suite, CommandLine program) {
        PrintWriter console = console(program);
        GateTable.lines(report, new Style(CommandLine.Help.Ansi.AUTO.enabled())).forEach(console::println);
        console.flush();
        List<Boolean> written = List.of(
                write(junitXml, () -> JUnitXml.of(report, suite), program),
                write(json, () -> GateJson.of(report), program),
                write(sarif, () -> Sarif.of(report, suite), program),
                write(markdown, () -> Markdown.of(report), program),
                append(report, program));
        boolean passes = report.exitCode() == ExitCode.PASS.value();
        return passes && written.contains(false) ? ExitCode.USAGE.value() : report.exitCode();
    }

    private static boolean write(Path file, Supplier<String> text, CommandLine program) {
        if (file == null) {
            return true;
        } else if (OutputFiles.isStandardOutput(file)) {
            program.getOut().print(text.get());
            program.getOut().flush();
            return true;
        }
        return succeeds(() -> WholeFile.write(file, text.get().getBytes(StandardCharsets.UTF_8)), program);
    }

    /** Appends to the job's summary, to which other steps write as well. */
    private static boolean append(GateReport report, CommandLine program) {
        return jobSummary()
                .map(summary -> succeeds(() -> append(Markdown.of(report), summary), program))
                .orElse(true);
    }

    private static void append(String text, Path file) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new CommandFailedException(ExitCode.USAGE, "cannot write " + file + ": " + WholeFile.reason(e));
        }
    }

    private static Optional<Path> jobSummary() {
        return Optional.ofNullable(System.getenv(JOB_SUMMARY))
                .filter(name -> !name.isEmpty())
                .map(Path::of);
    }

    private static boolean succeeds(Runnable output, CommandLine program) {
        try {
            output.run();
            return true;
        } catch (CommandFailedException e) {
            program.getErr().println(Program.line(e.getMessage()));
            return false;
        }
    }
}
