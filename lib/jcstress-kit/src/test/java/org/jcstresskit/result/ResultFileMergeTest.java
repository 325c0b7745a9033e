package org.jcstresskit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jcstresskit.Samples;
import org.jcstresskit.run.RecordedForks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.DiskWriteCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;

final class ResultFileMergeTest {
    private static final String ONE = "org.example.tests.Example.One";
    private static final String TWO = "org.example.tests.Example.Two";
    private static final Instant STARTED = Instant.parse("2026-01-01T10:00:00Z");

    @TempDir
    private Path folder;

    private Path write(String name, RunHeader header, boolean toItsEnd) throws IOException {
        Path file = folder.resolve(name);
        try (ResultFileWriter writer = ResultFileWriter.create(file, header)) {
            header.plannedForks().forEach((test, forks) -> {
                for (int fork = 0; fork < forks; fork++) {
                    writer.add(RecordedForks.of(test, fork, Status.NORMAL, Map.of("PRINTED, PRINTED, INTACT", 5L)));
                }
            });
            if (toItsEnd) {
                writer.end(header.started().plusSeconds(60));
            }
        }
        return file;
    }

    private static RunHeader header(int second, int cpus, Map<String, Integer> planned, LeftOutTest... leftOut) {
        return new RunHeader(
                List.of("-f", "2"), STARTED.plusSeconds(second), cpus, new TreeMap<>(planned), List.of(leftOut));
    }

    private ResultFile merged(Path... files) {
        Path output = folder.resolve("merged.bin.gz");
        ResultFileMerge.merge(List.of(files), output);
        return ResultFile.read(output);
    }

    @Test
    void keepsEachRunAsItWas() throws IOException {
        RunHeader first = header(0, 2, Map.of(ONE, 2));
        RunHeader second = header(9, 8, Map.of(ONE, 3, TWO, 1));

        ResultFile merged = merged(write("a", first, true), write("b", second, true));

        assertThat(merged.isComplete()).isTrue();
        assertThat(merged.runs()).extracting(run -> run.header().orElseThrow()).containsExactly(first, second);
        assertThat(merged.runs()).extracting(run -> run.results().size()).containsExactly(2, 4);
        assertThat(merged.header().orElseThrow().plannedForks()).isEqualTo(Map.of(ONE, 5, TWO, 1));
        assertThat(merged.ended()).contains(STARTED.plusSeconds(69));
    }

    @Test
    void mergesWhatWasMerged() throws IOException {
        Path two = folder.resolve("two.bin.gz");
        ResultFileMerge.merge(
                List.of(write("a", header(0, 2, Map.of(ONE, 1)), true), write("b", header(1, 2, Map.of(TWO, 1)), true)),
                two);

        assertThat(merged(two, write("c", header(2, 2, Map.of(ONE, 1)), true)).runs())
                .hasSize(3);
    }

    @Test
    void staysReadableForJCStress() throws Exception {
        merged(write("a", header(0, 2, Map.of(ONE, 2)), true), write("b", header(1, 2, Map.of(TWO, 2)), true));
        InProcessCollector collector = new InProcessCollector();

        DiskReadCollector reader =
                new DiskReadCollector(folder.resolve("merged.bin.gz").toString(), collector);
        reader.dump();
        reader.close();

        assertThat(collector.getTestResults()).hasSize(4);
    }

    @Test
    void doesNotMakeAnInterruptedRunWhole() throws IOException {
        ResultFile merged =
                merged(write("a", header(0, 2, Map.of(ONE, 2)), false), write("b", header(1, 2, Map.of(TWO, 2)), true));

        assertThat(merged.whole()).isTrue();
        assertThat(merged.isComplete()).isFalse();
        assertThat(merged.results()).hasSize(4);
    }

    @Test
    void leavesOutOnlyWhatNoMachineCouldRun() throws IOException {
        ResultFile merged = merged(
                write("a", header(0, 2, Map.of(ONE, 1), new LeftOutTest(TWO, 3, 2)), true),
                write("b", header(1, 4, Map.of(TWO, 1)), true));

        assertThat(merged.header().orElseThrow().leftOut()).isEmpty();
    }

    @Test
    void neverCountsARunTwice() throws IOException {
        Path file = write("a", header(0, 2, Map.of(ONE, 1)), true);

        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> merged(file, file))
                .withMessage("cannot merge %s: its run of 2026-01-01T10:00:00Z is in another file as well", file);
    }

    @Test
    void refusesFilesThatDoNotSayWhatWasPlanned() throws IOException {
        Path file = folder.resolve("jcstress");
        DiskWriteCollector writer = new DiskWriteCollector(file.toString());
        writer.add(RecordedForks.of(ONE, 0, Status.NORMAL, Map.of("PRINTED, PRINTED, INTACT", 5L)));
        writer.close();

        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> merged(file))
                .withMessageEndingWith("it does not say what was planned");
    }

    @Test
    void neverMakesACutFileWhole() throws IOException {
        Path two = folder.resolve("two.bin.gz");
        ResultFileMerge.merge(
                List.of(write("a", header(0, 2, Map.of(ONE, 2)), true), write("b", header(1, 2, Map.of(TWO, 2)), true)),
                two);
        byte[] whole = Files.readAllBytes(two);
        Path cut = folder.resolve("cut.bin.gz");
        int step = whole.length / Samples.of(whole.length);
        for (int length = whole.length - 1; length >= 0; length -= step) {
            Files.write(cut, Arrays.copyOf(whole, length));
            Path merged = folder.resolve("of-cut.bin.gz");
            try {
                ResultFileMerge.merge(List.of(cut), merged);
            } catch (CommandFailedException e) {
                continue;
            }
            assertThat(ResultFile.read(merged).isComplete())
                    .as("%d bytes", length)
                    .isFalse();
        }
    }

    @Test
    void leavesNoHalfFileBehind() throws IOException {
        Path output = Files.createDirectory(folder.resolve("in-the-way"));
        Files.writeString(output.resolve("file"), "");
        Path file = write("a", header(0, 2, Map.of(ONE, 1)), true);

        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> ResultFileMerge.merge(List.of(file), output))
                .withMessageStartingWith("cannot write " + output);
    }
}
