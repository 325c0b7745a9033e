package org.jcstresskit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;

/** Keeps the files that a command writes apart from each other and from those that it reads. */
public final class OutputFiles {
    private static final Path STANDARD_OUTPUT = Path.of("-");

    private OutputFiles() {}

    /** Whether an output is the standard output stream, for which a hyphen stands. */
    public static boolean isStandardOutput(Path output) {
        return output.equals(STANDARD_OUTPUT);
    }

    /**
     * Refuses an output that is an input, or another output, under whatever name.
     *
     * @throws CommandFailedException if there is one
     */
    public static void requireApart(List<Path> inputs, List<Path> outputs) {
        List<Path> taken = new ArrayList<>(inputs);
        for (Path output : outputs) {
            taken.stream().filter(other -> isSame(other, output)).findFirst().ifPresent(other -> {
                throw new CommandFailedException(
                        ExitCode.USAGE,
                        "cannot write %s: it is the same file as %s"
                                .formatted(
                                        output, inputs.contains(other) ? "the input " + other : "the output " + other));
            });
            taken.add(output);
        }
    }

    private static boolean isSame(Path a, Path b) {
        try {
            boolean bothExist = Files.exists(a) && Files.exists(b);
            return bothExist ? Files.isSameFile(a, b) : place(a).equals(place(b));
        } catch (IOException e) {
            // Such a path has no place, so nothing can be written to it either.
            return false;
        }
    }

    /** The place of a file that may not exist yet. */
    private static Path place(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        return folder.toRealPath().resolve(absolute.getFileName());
    }
}
