package org.jcstresskit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.ResultFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultFolderTest {
    private static final String FIRST = "jcstress-results-2026-01-01-10-00-00.bin.gz";
    private static final String SECOND = "jcstress-results-2026-01-02-10-00-00.bin.gz";

    @TempDir
    private Path folder;

    @Test
    void movesTheEarlierRunWithItsPagesAndNothingElse() throws IOException {
        for (String file : new String[] {FIRST, "index.html", "notes.html", "data.csv"}) {
            Files.writeString(folder.resolve(file), file);
        }

        try (ResultFolder results = ResultFolder.open(folder)) {
            assertThat(results.makeRoomFor(SECOND)).isEqualTo(folder.resolve(SECOND));
        }

        Path earlier = folder.resolve("earlier/2026-01-01-10-00-00");
        assertThat(earlier.resolve(FIRST)).hasContent(FIRST);
        assertThat(earlier.resolve("index.html")).exists();
        assertThat(folder.resolve(FIRST)).doesNotExist();
        assertThat(folder.resolve("index.html")).doesNotExist();
        assertThat(folder.resolve("notes.html")).exists();
        assertThat(folder.resolve("data.csv")).exists();
    }

    @Test
    void neverReplacesAnEarlierRun() throws IOException {
        for (int run = 0; run < 2; run++) {
            Files.writeString(folder.resolve(FIRST), "run " + run);
            try (ResultFolder results = ResultFolder.open(folder)) {
                results.makeRoomFor(SECOND);
            }
        }

        assertThat(folder.resolve("earlier/2026-01-01-10-00-00").resolve(FIRST)).hasContent("run 0");
        assertThat(folder.resolve("earlier/2026-01-01-10-00-00-2").resolve(FIRST))
                .hasContent("run 1");
    }

    @Test
    void keepsASecondRunOut() {
        try (ResultFolder first = ResultFolder.open(folder)) {
            assertThat(first.path()).isEqualTo(folder);
            assertRefused(folder, "another run is writing to it");
        }
        ResultFolder.open(folder).close();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesAFileInItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertRefused(file, file + " is a file");
        assertRefused(file.resolve("below"), "");
    }

    @Test
    void choosesNoneOfSeveralResultFiles() throws IOException {
        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> ResultFiles.only(folder))
                .withMessageContaining("there is no jcstress-results-*.bin.gz");
        Files.writeString(folder.resolve(SECOND), "");
        Files.writeString(folder.resolve(FIRST), "");

        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> ResultFiles.only(folder))
                .withMessageContaining("it holds 2 result files");
        assertThat(ResultFiles.some(folder)).hasSize(2);
    }

    private static void assertRefused(Path path, String reason) {
        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> ResultFolder.open(path))
                .withMessageStartingWith("cannot use the result folder " + path + ": ")
                .withMessageContaining(reason)
                .extracting(CommandFailedException::exitCode)
                .isEqualTo(ExitCode.USAGE);
    }
}
