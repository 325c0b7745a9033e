package org.jcstresskit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jcstresskit.run.RecordedForks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.DiskWriteCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;

final class ResultFileTest {
    private static final String TEST = "org.example.tests.Example.Both";
    private static final Instant STARTED = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant ENDED = Instant.parse("2026-01-01T10:05:00Z");
    private static final int FORKS = 20;
    private static final RunHeader HEADER = new RunHeader(
            List.of("-t", "Example", "-f", "20"),
            STARTED,
            2,
            new TreeMap<>(Map.of(TEST, FORKS)),
            List.of(new LeftOutTest("org.example.tests.Example.Three", 3, 2)));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("results.bin.gz");
    }

    private void write(boolean toItsEnd) throws IOException {
        try (ResultFileWriter writer = ResultFileWriter.create(file, HEADER)) {
            for (int fork = 0; fork < FORKS; fork++) {
                writer.add(fork(fork));
            }
            if (toItsEnd) {
                writer.end(ENDED);
            }
        }
    }

    private static TestResult fork(int id) {
        return RecordedForks.of(TEST, id, Status.NORMAL, Map.of("PRINTED, PRINTED, INTACT", 3_000_000_000L + id));
    }

    @Test
    void comesBackAsItWasWritten() throws IOException {
        write(true);

        ResultFile read = ResultFile.read(file);

        assertThat(read.isComplete()).isTrue();
        assertThat(read.header()).contains(HEADER);
        assertThat(read.ended()).contains(ENDED);
        assertThat(read.results())
                .hasSize(FORKS)
                .allSatisfy(result -> assertThat(result.getName()).isEqualTo(TEST));
        assertThat(read.results().get(7).getTotalCount()).isEqualTo(3_000_000_007L);
    }

    @Test
    void staysReadableForJCStress() throws Exception {
        write(true);
        InProcessCollector collector = new InProcessCollector();

        DiskReadCollector reader = new DiskReadCollector(file.toString(), collector);
        reader.dump();
        reader.close();

        assertThat(collector.getTestResults()).hasSize(FORKS);
    }

    @Test
    void readsFilesOfJCStressItself() throws IOException {
        DiskWriteCollector writer = new DiskWriteCollector(file.toString());
        writer.add(fork(0));
        writer.close();

        ResultFile read = ResultFile.read(file);

        assertThat(read.isComplete()).isTrue();
        assertThat(read.header()).isEmpty();
        assertThat(read.results()).hasSize(1);
    }

    @Test
    void keepsEveryResultOfAProgramThatDies() throws IOException {
        write(false);

        ResultFile read = ResultFile.read(file);

        assertThat(read.isComplete()).isFalse();
        assertThat(read.results()).hasSize(FORKS);
    }

    @Test
    void neverTakesACutFileForAWholeOne() throws IOException {
        write(true);
        byte[] whole = Files.readAllBytes(file);
        int most = 0;
        for (int length = 0; length < whole.length; length += 13) {
            Files.write(file, Arrays.copyOf(whole, length));

            ResultFile read = ResultFile.read(file);

            assertThat(read.isComplete()).as("cut to %d bytes", length).isFalse();
            assertThat(read.results()).hasSizeGreaterThanOrEqualTo(most);
            most = read.results().size();
        }
        assertThat(most).isEqualTo(FORKS);
    }

    @Test
    void neverPassesAFlippedBitOver() throws IOException {
        write(true);
        byte[] whole = Files.readAllBytes(file);
        // The first bytes after the magic number are flags and a time, which nothing depends on.
        for (int position = 10; position < whole.length; position += 7) {
            byte[] flipped = whole.clone();
            flipped[position] = (byte) (flipped[position] ^ (1 << (position % 8)));
            Files.write(file, flipped);

            assertThat(isRefusedOrIncompleteOrUnharmed())
                    .as("flipped at %d", position)
                    .isTrue();
        }
    }

    /** Unharmed, since the packer leaves a few bits between its blocks that mean nothing. */
    private boolean isRefusedOrIncompleteOrUnharmed() {
        try {
            ResultFile read = ResultFile.read(file);
            return !read.isComplete() || total(read) == FORKS * 3_000_000_000L + FORKS * (FORKS - 1) / 2;
        } catch (CommandFailedException e) {
            return e.exitCode() == ExitCode.USAGE && e.getMessage().lines().count() == 1;
        }
    }

    private static long total(ResultFile read) {
        return read.results().stream().mapToLong(TestResult::getTotalCount).sum();
    }

    @Test
    void refusesWhatIsNoResultFile() throws IOException {
        assertRefused("no such file");
        Files.writeString(file, "plain text");
        assertRefused("it is damaged, or not a result file (Not in GZIP format)");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(new byte[1000]);
        }
        assertRefused("it is damaged, or not a result file (invalid stream header: 00000000)");
    }

    @Test
    void instantiatesNoClassThatResultFilesDoNotNeed() throws IOException {
        writeObject(new File("gadget"));

        assertRefused("it contains an object of java.io.File, which no result file does");
    }

    @Test
    void refusesAForeignClassInsideAnAllowedOne() throws IOException {
        writeObject(new ArrayList<>(List.of(Instant.EPOCH)));

        assertRefused("it contains an object of java.time.Ser, which no result file does");
    }

    @Test
    void refusesAnArrayBeyondMeasure() throws IOException {
        writeObject(new long[(1 << 20) + 1]);

        assertRefused("it is damaged, or not a result file (filter status: REJECTED)");
    }

    /** A long text passes no filter, since strings are not asked about. */
    @Test
    void refusesWhatUnpacksWithoutEnd() throws IOException {
        writeObject("0".repeat(64 << 20));

        assertRefused("it unpacks to more than a result file can hold");
    }

    private void writeObject(Object object) throws IOException {
        try (ObjectOutputStream objects = new ObjectOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            objects.writeObject(object);
        }
    }

    private void assertRefused(String reason) {
        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> ResultFile.read(file))
                .withMessage("cannot read " + file + ": " + reason)
                .extracting(CommandFailedException::exitCode)
                .isEqualTo(ExitCode.USAGE);
    }
}
