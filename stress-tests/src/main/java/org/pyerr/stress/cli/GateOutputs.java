package org.pyerr.stress.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.pyerr.stress.gate.GateReport;
import org.pyerr.stress.gate.output.GateJson;
import org.pyerr.stress.gate.output.JUnitXml;
import org.pyerr.stress.gate.output.Markdown;
import org.pyerr.stress.gate.output.Sarif;
import org.pyerr.stress.result.CommandFailedException;
import org.pyerr.stress.result.ExitCode;
import picocli.CommandLine.Option;

/** The files for machines that the gate writes. */
final class GateOutputs {
    /** Where GitHub Actions, and what is compatible with it, wants a job's summary appended. */
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
     * Writes those that are asked for.
     *
     * @throws CommandFailedException if one cannot be written
     */
    void write(GateReport report) {
        if (junitXml != null) {
            write(junitXml, JUnitXml.of(report));
        }
        if (json != null) {
            write(json, GateJson.of(report));
        }
        if (sarif != null) {
            write(sarif, Sarif.of(report));
        }
        if (markdown != null) {
            write(markdown, Markdown.of(report));
        }
        Optional.ofNullable(System.getenv(JOB_SUMMARY))
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .ifPresent(summary ->
                        write(summary, Markdown.of(report), StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    private static void write(Path file, String text, OpenOption... options) {
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), options);
        } catch (IOException e) {
            throw new CommandFailedException(
                    ExitCode.USAGE,
                    "cannot write " + file + ": " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }
}
