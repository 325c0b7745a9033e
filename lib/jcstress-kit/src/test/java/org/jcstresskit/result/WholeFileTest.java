package org.jcstresskit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is as it was, or as it should be. */
final class WholeFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatTheFileHeldIsKeptUntilAllOfTheNewIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");

        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> WholeFile.write(file, part -> {
                    Files.writeString(part, "a part");
                    throw new IOException("the disk is full");
                }))
                .withMessage("cannot write " + file + ": the disk is full");

        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        WholeFile.write(link, "new".getBytes(StandardCharsets.UTF_8));

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void aFolderIsNoFile() {
        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> WholeFile.write(folder, new byte[0]))
                .withMessage("cannot write " + folder + ": it is not a regular file");
    }
}
