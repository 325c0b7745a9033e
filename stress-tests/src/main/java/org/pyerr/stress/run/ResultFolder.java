package org.pyerr.stress.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jcstress.infra.runners.TestList;
import org.pyerr.stress.result.CommandFailedException;
import org.pyerr.stress.result.ExitCode;

/**
 * The folder that a run writes to. It always holds one run: a run that it holds already moves to {@code earlier/<its
 * time>/}, result file and pages together, which then is a result folder itself.
 */
public final class ResultFolder implements AutoCloseable {
    private static final String EARLIER = "earlier";
    private static final String LOCK = ".jcstress.lock";
    private static final String PREFIX = "jcstress-results-";
    private static final String SUFFIX = ".bin.gz";

    /** Pages that are not named after a test. */
    private static final Set<String> PAGES = Set.of("index.html", "report.html");

    /** Less room than this holds no run, in bytes. */
    private static final long MIN_FREE_BYTES = 16L << 20;

    private final Path path;
    private final FileChannel lock;

    private ResultFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Creates the folder if it is missing, and keeps other runs out of it.
     *
     * @throws CommandFailedException if it cannot be written to
     */
    public static ResultFolder open(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw unusable(path, "another run is writing to it");
            }
            if (Files.getFileStore(path).getUsableSpace() < MIN_FREE_BYTES) {
                channel.close();
                throw unusable(path, "the disk is full");
            }
            return new ResultFolder(path, channel);
        } catch (IOException e) {
            throw unusable(path, reason(e));
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /**
     * The result file in a folder.
     *
     * @throws CommandFailedException if there is none, or more than one: no choice among them would be the right one
     */
    public static Path resultFile(Path folder) {
        List<Path> files = resultFilesIn(folder);
        if (files.size() > 1) {
            throw unusable(
                    folder,
                    "it holds %d result files, %s and others: name one of them, or 'merge' them first"
                            .formatted(files.size(), files.get(0).getFileName()));
        }
        return files.get(0);
    }

    /** The result files in a folder: one of a run, or those of several shards that were put into it. */
    public static List<Path> resultFilesIn(Path folder) {
        try {
            List<Path> files = resultFiles(folder);
            if (files.isEmpty()) {
                throw unusable(folder, "there is no " + PREFIX + "*" + SUFFIX);
            }
            return files;
        } catch (IOException e) {
            throw unusable(folder, reason(e));
        }
    }

    /** Makes room for a new run, whose result file has the name. */
    Path makeRoomFor(String resultFile) {
        try {
            archive();
        } catch (IOException e) {
            throw unusable(path, reason(e));
        }
        return path.resolve(resultFile);
    }

    /** Checks that pages made from the result file would not stand beside another run. */
    void requireNoOtherThan(Path resultFile) {
        try {
            for (Path other : resultFiles(path)) {
                if (!Files.isSameFile(other, resultFile)) {
                    throw unusable(path, "it holds another run, " + other.getFileName());
                }
            }
        } catch (IOException e) {
            throw unusable(path, reason(e));
        }
    }

    /** Lets other runs in. */
    @Override
    public void close() {
        try {
            lock.close();
            Files.deleteIfExists(path.resolve(LOCK));
        } catch (IOException e) {
            // An empty file stays behind; it keeps no one out.
        }
    }

    private void archive() throws IOException {
        List<Path> files = resultFiles(path);
        for (Path file : files) {
            Path target = Files.createDirectories(archiveOf(file));
            Files.move(file, target.resolve(file.getFileName()));
            if (file.equals(files.get(files.size() - 1))) {
                for (Path page : pages()) {
                    Files.move(page, target.resolve(page.getFileName()));
                }
            }
        }
    }

    private Path archiveOf(Path resultFile) {
        String name = resultFile.getFileName().toString();
        String time = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
        Path target = path.resolve(EARLIER).resolve(time);
        for (int copy = 2; Files.exists(target); copy++) {
            target = path.resolve(EARLIER).resolve(time + "-" + copy);
        }
        return target;
    }

    private List<Path> pages() throws IOException {
        Set<String> names =
                TestList.tests().stream().map(test -> test + ".html").collect(Collectors.toSet());
        names.addAll(PAGES);
        List<Path> pages = new ArrayList<>();
        for (String name : names) {
            Path page = path.resolve(name);
            if (Files.isRegularFile(page)) {
                pages.add(page);
            }
        }
        return pages;
    }

    private static List<Path> resultFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isResultFile(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isResultFile(String name) {
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }

    private static boolean lock(FileChannel channel) {
        try {
            FileLock fileLock = channel.tryLock();
            return fileLock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // A file system without locks keeps no one out.
            return true;
        }
    }

    private static CommandFailedException unusable(Path path, String reason) {
        return new CommandFailedException(ExitCode.USAGE, "cannot use the result folder " + path + ": " + reason);
    }

    private static String reason(IOException e) {
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
