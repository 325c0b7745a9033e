package org.jcstresskit.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ResultFiles;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * The folder that a run writes to. It always holds one run: a run that it holds already moves to {@code earlier/<its
 * time>/}, result file and pages together, which then is a result folder itself.
 */
public final class ResultFolder implements AutoCloseable {
    private static final String EARLIER = "earlier";
    private static final String LOCK = ".jcstress.lock";

    /** Pages that are not named after a test. */
    private static final Set<String> PAGES = Set.of("index.html", "report.html");

    /** With less free space than this, in bytes, no run is started. */
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
                throw ResultFiles.unusable(path, "another run is writing to it");
            }
            if (Files.getFileStore(path).getUsableSpace() < MIN_FREE_BYTES) {
                channel.close();
                throw ResultFiles.unusable(path, "the disk is full");
            }
            return new ResultFolder(path, channel);
        } catch (IOException e) {
            throw ResultFiles.unusable(path, ResultFiles.reason(e));
        }
    }

    /** The path of the folder. */
    public Path path() {
        return path;
    }

    /** Moves an earlier run away, to make room for a new one whose result file has this name. */
    Path makeRoomFor(String resultFile) {
        try {
            archive();
        } catch (IOException e) {
            throw ResultFiles.unusable(path, ResultFiles.reason(e));
        }
        return path.resolve(resultFile);
    }

    /** Checks that pages made from the result file would not stand beside another run. */
    void requireNoOtherThan(Path resultFile) {
        try {
            for (Path other : ResultFiles.in(path)) {
                if (!Files.isSameFile(other, resultFile)) {
                    throw ResultFiles.unusable(path, "it holds another run, " + other.getFileName());
                }
            }
        } catch (IOException e) {
            throw ResultFiles.unusable(path, ResultFiles.reason(e));
        }
    }

    /** Unlocks the folder for other runs. */
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
        List<Path> files = ResultFiles.in(path);
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
        String time = ResultFiles.time(resultFile);
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
}
