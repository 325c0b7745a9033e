package org.jcstresskit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jcstresskit.run.RecordedForks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.infra.Status;

final class ResultFileWriterTest {
    private static final RunHeader HEADER = new RunHeader(List.of(), Instant.EPOCH, 2, new TreeMap<>(), List.of());

    @TempDir
    private Path folder;

    @Test
    void neverWritesOverAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("results.bin.gz"), "precious");

        assertThatIOException()
                .isThrownBy(() -> ResultFileWriter.create(file, HEADER))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("precious");
    }

    @Test
    void ignoresResultsAfterItWasClosed() throws IOException {
        Path file = folder.resolve("results.bin.gz");
        ResultFileWriter writer = ResultFileWriter.create(file, HEADER);
        writer.close();
        long size = Files.size(file);

        writer.add(RecordedForks.of("a.Late", 0, Status.VM_ERROR, Map.of()));

        assertThat(file).hasSize(size);
        assertThat(writer.failure()).isEmpty();
    }

    @Test
    void remembersTheFirstErrorAndNeverReportsSuccess() throws IOException {
        SmallDisk disk = new SmallDisk();
        ResultFileWriter writer = ResultFileWriter.to(disk, HEADER);
        assertThat(writer.failure()).isEmpty();

        for (int fork = 0; fork < 100; fork++) {
            writer.add(RecordedForks.of("a.Test" + fork, fork, Status.NORMAL, Map.of("PRINTED", 1L + fork)));
        }

        assertThat(writer.failure()).get().satisfies(e -> assertThat(e).hasMessage("No space left on device"));
        assertThatIOException().isThrownBy(() -> writer.end(Instant.EPOCH)).withMessage("No space left on device");
    }

    private static final class SmallDisk extends OutputStream {
        private int bytesFree = 4096;

        @Override
        public void write(int value) throws IOException {
            if (--bytesFree < 0) {
                throw new IOException("No space left on device");
            }
        }
    }
}
