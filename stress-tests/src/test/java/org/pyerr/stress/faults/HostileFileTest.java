package org.pyerr.stress.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectStreamConstants;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jcstresskit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pyerr.stress.Main;

/** Small files that unpack to far more than the heap, to a gibibyte in full, are refused. */
final class HostileFileTest {
    private static final int CHUNK = 1 << 20;
    private static final int CHUNKS = Samples.of(1024);
    private static final String SMALL_HEAP = "-Xmx64m";

    @TempDir
    private Path folder;

    private void assertRefused(Path file) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        SMALL_HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "baseline",
                        "--results",
                        file.toString(),
                        "--output",
                        folder.resolve("out").toString())
                .redirectErrorStream(true)
                .start();
        String out = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).as(out).isEqualTo(2);
        assertThat(out).startsWith("jcstress.jar: cannot read " + file).hasLineCount(1);
    }

    private static void fill(OutputStream out, char content) throws IOException {
        byte[] chunk = new byte[CHUNK];
        Arrays.fill(chunk, (byte) content);
        for (int i = 0; i < CHUNKS; i++) {
            out.write(chunk);
        }
    }

    @Test
    void zeros() throws Exception {
        Path file = folder.resolve("zeros.bin.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            fill(packed, '\0');
        }

        assertRefused(file);
    }

    @Test
    void aStringWithoutEnd() throws Exception {
        Path file = folder.resolve("string.bin.gz");
        try (DataOutputStream packed = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            packed.writeShort(ObjectStreamConstants.STREAM_MAGIC);
            packed.writeShort(ObjectStreamConstants.STREAM_VERSION);
            packed.writeByte(ObjectStreamConstants.TC_LONGSTRING);
            packed.writeLong((long) CHUNK * CHUNKS);
            fill(packed, 'a');
        }

        assertRefused(file);
    }
}
