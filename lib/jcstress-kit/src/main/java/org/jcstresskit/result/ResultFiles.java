package org.jcstresskit.result;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The result files in a folder, known by their names, which are JCStress's. */
public final class ResultFiles {
    private static final String PREFIX = "jcstress-results-";
    private static final String SUFFIX = ".bin.gz";

    private ResultFiles() {}

    /**
     * The only one in a folder.
     *
     * @throws CommandFailedException if there is none, or more than one: no choice among them would be the right one
     */
    public static Path only(Path folder) {
        List<Path> files = some(folder);
        if (files.size() > 1) {
            throw unusable(
                    folder,
                    "it holds %d result files, %s and others: name one of them, or 'merge' them first"
                            .formatted(files.size(), files.get(0).getFileName()));
        }
        return files.get(0);
    }

    /**
     * Those in a folder: one of a run, or those of several shards that were put into it.
     *
     * @throws CommandFailedException if there is none
     */
    public static List<Path> some(Path folder) {
        try {
            List<Path> files = in(folder);
            if (files.isEmpty()) {
                throw unusable(folder, "there is no " + PREFIX + "*" + SUFFIX);
            }
            return files;
        } catch (IOException e) {
            throw unusable(folder, reason(e));
        }
    }

    /** Those in a folder, by name; there may be none. */
    public static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isResultFile(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isResultFile(String name) {
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }

    /** The time in a result file's name. */
    public static String time(Path resultFile) {
        String name = resultFile.getFileName().toString();
        return name.substring(PREFIX.length(), name.length() - SUFFIX.length());
    }

    /** Says of a result folder why it is of no use. */
    public static CommandFailedException unusable(Path folder, String reason) {
        return new CommandFailedException(ExitCode.USAGE, "cannot use the result folder " + folder + ": " + reason);
    }

    /** Why something cannot be read or written there, in a few words. */
    public static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return e.getMessage() + " is a file";
        } else if (e instanceof AccessDeniedException) {
            return "no permission for " + e.getMessage();
        } else if (e instanceof NoSuchFileException) {
            return e.getMessage() + " cannot be created";
        }
        return e.getMessage();
    }
}
