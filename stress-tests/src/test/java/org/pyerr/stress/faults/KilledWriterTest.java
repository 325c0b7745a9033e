package org.pyerr.stress.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jcstresskit.Samples;
import org.jcstresskit.baseline.BaselineMaker;
import org.jcstresskit.gate.Gate;
import org.jcstresskit.gate.GateOptions;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.gate.ResultSource;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.ResultFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pyerr.stress.Pyo3Suite;

/** A program that is killed while it writes leaves all that it had finished, and never looks like one that ended. */
final class KilledWriterTest {
    private static final int KILLS = Samples.of(20);

    /** From before the first fork to just before the last. */
    static List<Integer> forksBeforeTheKill() {
        return new Random(4764)
                .ints(KILLS, 0, WritingProgram.FORKS - 100)
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("forksBeforeTheKill")
    void whatWasFinishedIsReadable(int forks, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("run.bin.gz");
        int written = writeAndKill(file, forks);

        ResultFile read = ResultFile.read(file);
        assertThat(read.results()).hasSizeGreaterThanOrEqualTo(written);
        assertThat(read.isComplete()).isFalse();

        GateReport report = new Gate(new Pyo3Suite(), GateOptions.defaults())
                .judge(ResultSource.read(List.of(file)), BaselineMaker.of(ResultSource.read(List.of(file))));
        assertThat(report.exitCode()).isEqualTo(ExitCode.PROVES_NOTHING.value());
    }

    /** Kills the program once it has said that it wrote so many, at whatever it does then. */
    private static int writeAndKill(Path file, int forks) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProgram.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int written = 0;
        try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
            while (written <= forks && out.readLine() != null) {
                written++;
            }
            program.destroyForcibly().waitFor();
        }
        return written;
    }
}
