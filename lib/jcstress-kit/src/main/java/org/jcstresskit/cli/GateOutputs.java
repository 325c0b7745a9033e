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
import org.jcstresskit.gate.output.GateJson;
import org.jcstresskit.gate.output.JUnitXml;
import org.jcstresskit.gate.output.Markdown;
import org.jcstresskit.gate.output.Sarif;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.WholeFile;
import org.jcstresskit.suite.Suite;
import picocli.CommandLine.Option;

/** The files for machines that the gate writes. */
final class GateOutputs {
    /** The variable in which GitHub Actions, and CI that is compatible with it, names the file of a job's summary. */
    private static final String JOB_SUMMARY = "GITHUB_STEP_SUMMARY";

    @Option(names = "--junit-xml", paramLabel = "FILE", description = "Write JUnit XML.")
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

    /**
     * Refuses outputs that are one file, or one of the inputs, before anything is lost.
     *
     * @throws CommandFailedException if two are the same
     */
    void requireApart(List<Path> inputs) {
        OutputFiles.requireApart(
                inputs,
                Stream.concat(
                                Stream.of(junitXml, json, sarif, markdown).filter(Objects::nonNull),
                                jobSummary().stream())
                        .toList());
    }

    /**
     * Writes all requested files that can be written, and says which could not.
     *
     * @return the exit code of the report; of one that passes, the code for an output that could not be written
     */
    int write(GateReport report, Suite suite, PrintWriter err) {
        List<Boolean> written = List.of(
                write(junitXml, () -> JUnitXml.of(report, suite), err),
                write(json, () -> GateJson.of(report), err),
                write(sarif, () -> Sarif.of(report, suite), err),
                write(markdown, () -> Markdown.of(report), err),
                append(report, err));
        boolean passes = report.exitCode() == ExitCode.PASS.value();
        return passes && written.contains(false) ? ExitCode.USAGE.value() : report.exitCode();
    }

    private static boolean write(Path file, Supplier<String> text, PrintWriter err) {
        return file == null || succeeds(() -> WholeFile.write(file, text.get().getBytes(StandardCharsets.UTF_8)), err);
    }

    /** Appends to the job's summary, to which other steps write as well. */
    private static boolean append(GateReport report, PrintWriter err) {
        return jobSummary()
                .map(summary -> succeeds(
                        () -> {
                            try {
                                Files.writeString(
                                        summary,
                                        Markdown.of(report),
                                        StandardOpenOption.CREATE,
                                        StandardOpenOption.APPEND);
                            } catch (IOException e) {
                                throw new CommandFailedException(
                                        ExitCode.USAGE, "cannot write " + summary + ": " + WholeFile.reason(e));
                            }
                        },
                        err))
                .orElse(true);
    }

    private static Optional<Path> jobSummary() {
        return Optional.ofNullable(System.getenv(JOB_SUMMARY))
                .filter(name -> !name.isEmpty())
                .map(Path::of);
    }

    private static boolean succeeds(Runnable output, PrintWriter err) {
        try {
            output.run();
            return true;
        } catch (CommandFailedException e) {
            err.println(Program.line(e.getMessage()));
            return false;
        }
    }
}
