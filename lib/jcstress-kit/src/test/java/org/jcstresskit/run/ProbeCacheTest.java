package org.jcstresskit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProbeCacheTest {
    private static final String JDK = "/opt/jdk";
    private static final String TODAY = "JDK 17, 2 CPUs";
    private static final SortedMap<String, String> ANSWERS =
            new TreeMap<>(Map.of("FLAGS", "-Xms256M -XX:+AlwaysPreTouch", "C1_AVAILABLE", "true", "NONE", ""));

    @TempDir
    private Path folder;

    private ProbeCache cache() {
        return new ProbeCache(folder.resolve("cache"));
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            List<Path> found = files.toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    @Test
    void keepsTheAnswersOfEachJdk() {
        cache().write(JDK, TODAY, ANSWERS);
        cache().write("/opt/other", TODAY, new TreeMap<>());

        assertThat(cache().read(JDK, TODAY)).contains(ANSWERS);
        assertThat(cache().read("/opt/other", TODAY)).contains(new TreeMap<>());
    }

    @Test
    void forgetsThemWhenAnythingTheyDependOnHasChanged() {
        assertThat(cache().read(JDK, TODAY)).isEmpty();
        cache().write(JDK, TODAY, ANSWERS);

        assertThat(cache().read(JDK, "JDK 17, 4 CPUs")).isEmpty();
    }

    @Test
    void believesNoDamagedFile() throws IOException {
        cache().write(JDK, TODAY, ANSWERS);
        byte[] whole = Files.readAllBytes(file());

        for (int position = 0; position < whole.length - 1; position++) {
            byte[] flipped = whole.clone();
            flipped[position] ^= 1;
            Files.write(file(), flipped);
            assertThat(cache().read(JDK, TODAY)).as("flip at %d", position).isEmpty();
            Files.write(file(), Arrays.copyOf(whole, position));
            assertThat(cache().read(JDK, TODAY)).as("cut at %d", position).isEmpty();
        }
        Files.write(file(), whole);
        assertThat(cache().read(JDK, TODAY)).contains(ANSWERS);
    }

    @Test
    void doesWithoutAFolder() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");
        for (Path nowhere : List.of(folder.resolve("file"), Path.of("relative"))) {
            ProbeCache cache = new ProbeCache(nowhere);
            cache.write(JDK, TODAY, ANSWERS);
            assertThat(cache.read(JDK, TODAY)).isEmpty();
        }
        assertThat(Path.of("relative")).doesNotExist();
    }
}
