package org.jcstresskit.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.WholeFile;

/**
 * The results of probing, kept for the next run in the user's cache folder: a line that says what they are valid for, a
 * line for each result, and a checksum. If the file is missing, damaged, not valid here or cannot be written, the next
 * run probes again.
 */
final class ProbeCache {
    private static final String CHECKSUM = "checksum ";
    private static final long MAX_BYTES = 1 << 16;

    private final Path folder;

    /** A cache in a folder. Nothing is kept if the path is not absolute, as where the user has no home. */
    ProbeCache(Path folder) {
        this.folder = folder;
    }

    /** The cache of the user. */
    static ProbeCache ofUser() {
        String given = System.getenv("XDG_CACHE_HOME");
        try {
            Path caches = given == null || given.isEmpty()
                    ? Path.of(System.getProperty("user.home"), ".cache")
                    : Path.of(given);
            return new ProbeCache(caches.resolve("jcstress-kit"));
        } catch (InvalidPathException e) {
            return new ProbeCache(Path.of(""));
        }
    }

    /** The results kept under the name, if they are valid here. */
    Optional<SortedMap<String, String>> read(String name, String validFor) {
        try {
            Path file = file(name);
            if (!folder.isAbsolute() || !Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            int last = lines.size() - 1;
            boolean valid = last >= 1
                    && lines.get(0).equals(validFor)
                    && lines.get(last).equals(checksum(lines.subList(0, last)));
            return valid ? Optional.of(answers(lines.subList(1, last))) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Keeps the results, if that is possible. */
    void write(String name, String validFor, SortedMap<String, String> answers) {
        if (!folder.isAbsolute()) {
            return;
        }
        List<String> lines = new ArrayList<>(List.of(validFor));
        answers.forEach((question, answer) -> lines.add(question + "=" + answer));
        lines.add(checksum(List.copyOf(lines)));
        try {
            Files.createDirectories(folder);
            WholeFile.write(file(name), file -> Files.write(file, lines, StandardCharsets.UTF_8));
        } catch (IOException | CommandFailedException e) {
            // The next run probes again.
        }
    }

    private Path file(String name) {
        return folder.resolve("probe-%s.txt".formatted(hex(name)));
    }

    private static SortedMap<String, String> answers(List<String> lines) {
        SortedMap<String, String> answers = new TreeMap<>();
        for (String line : lines) {
            int sign = line.indexOf('=');
            answers.put(line.substring(0, sign), line.substring(sign + 1));
        }
        return answers;
    }

    private static String checksum(List<String> lines) {
        return CHECKSUM + hex(String.join("\n", lines));
    }

    private static String hex(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
