package org.jcstresskit.result;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Reads nothing but regular files, and writes files that appear whole or not at all. */
public final class WholeFile {

    private static final String NO_PERMISSION = "no permission";
    private static final String NOT_REGULAR = "it is not a regular file";

    /** The content of a file to be written. */
    @FunctionalInterface
    public interface Content {
        /** Writes the content to a file that does not exist yet. */
        void writeTo(Path file) throws IOException;
    }

    private WholeFile() {}

    /**
     * Refuses pipes, devices and folders: opening one may block forever, and reading one may never end.
     *
     * @throws CommandFailedException if it is one of them, does not exist or may not be read
     */
    public static void requireRegular(Path path) {
        if (!Files.exists(path)) {
            throw new CommandFailedException(ExitCode.USAGE, "cannot read " + path + ": no such file");
        } else if (!Files.isRegularFile(path)) {
            throw new CommandFailedException(ExitCode.USAGE, "cannot read " + path + ": " + NOT_REGULAR);
        } else if (!Files.isReadable(path)) {
            throw new CommandFailedException(ExitCode.USAGE, "cannot read " + path + ": " + NO_PERMISSION);
        }
    }

    /**
     * Writes the bytes, as {@link #write(Path, Content)} does.
     *
     * @throws CommandFailedException if the file cannot be written
     */
    public static void write(Path path, byte[] bytes) {
        write(path, file -> Files.write(file, bytes, StandardOpenOption.CREATE_NEW));
    }

    /**
     * Writes the content beside the file first and then moves it there, so that what the file held before is kept until
     * all of the new content is on the disk.
     *
     * @throws CommandFailedException if the file cannot be written
     */
    public static void write(Path path, Content content) {
        try {
            Path target = target(path);
            Path part =
                    target.resolveSibling(".jcstress-" + ProcessHandle.current().pid() + ".part");
            try {
                Files.deleteIfExists(part);
                content.writeTo(part);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw cannotWrite(path, e);
        }
    }

    /**
     * Refuses a file that could not be written, before work is done for it.
     *
     * @throws CommandFailedException if it is no regular file, there is no folder for it, or no permission
     */
    public static void requireWritable(Path path) {
        try {
            Path folder = target(path).getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new NoSuchFileException(path.toString());
            } else if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(path.toString());
            }
        } catch (IOException e) {
            throw cannotWrite(path, e);
        }
    }

    private static CommandFailedException cannotWrite(Path path, IOException e) {
        return new CommandFailedException(ExitCode.USAGE, "cannot write " + path + ": " + reason(e));
    }

    /** The file behind a link, so that the link stays one. */
    private static Path target(Path path) throws IOException {
        if (!Files.exists(path)) {
            return path.toAbsolutePath();
        }
        if (!Files.isRegularFile(path)) {
            throw new IOException(NOT_REGULAR);
        } else if (!Files.isWritable(path)) {
            throw new AccessDeniedException(path.toString());
        }
        return path.toRealPath();
    }

    /** The reason of an exception, for people: some exceptions of the JDK contain only the path. */
    public static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        } else if (e instanceof AccessDeniedException) {
            return NO_PERMISSION;
        } else if (e instanceof CharacterCodingException) {
            return "it is not UTF-8 text";
        }
        return e.getMessage();
    }
}
