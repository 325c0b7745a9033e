package org.jcstresskit.gate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jcstresskit.baseline.BaselineMaker;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.ResultFile;
import org.jcstresskit.result.ResultFiles;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressRunReader;

/** Finds and reads the runs that a command is given as folders and files. */
public final class ResultSource {
    private ResultSource() {}

    /**
     * Reads the runs, all of them.
     *
     * @throws CommandFailedException if one does not exist or cannot be read, or is given twice
     */
    public static List<StressRun> read(List<Path> places) {
        List<StressRun> runs = new ArrayList<>();
        files(places).forEach(file -> addAll(runs, file));
        return List.copyOf(runs);
    }

    /** The result files at the places: a place itself, or all that are in the folder. */
    public static List<Path> files(List<Path> places) {
        return places.stream().flatMap(ResultSource::files).toList();
    }

    private static Stream<Path> files(Path place) {
        return isFolder(place) ? ResultFiles.some(place).stream() : Stream.of(place);
    }

    /** The result file at a place: the place itself, or the only one in the folder. */
    public static Path file(Path place) {
        return isFolder(place) ? ResultFiles.only(place) : place;
    }

    private static boolean isFolder(Path place) {
        if (!Files.exists(place)) {
            throw new CommandFailedException(ExitCode.USAGE, "there is no " + place);
        }
        return Files.isDirectory(place);
    }

    /** A run that is read twice would count as twice as much evidence. */
    private static void addAll(List<StressRun> runs, Path file) {
        for (StressRun run : StressRunReader.runs(ResultFile.read(file), file)) {
            if (runs.contains(run)) {
                throw refused(file, "its run of " + run.started() + " was given before");
            }
            try {
                RecordedSelection.of(run).check();
                BaselineMaker.of(List.of(run));
            } catch (IllegalArgumentException e) {
                throw refused(file, "its options or forks are unusable, " + e.getMessage());
            }
            runs.add(run);
        }
    }

    private static CommandFailedException refused(Path file, String reason) {
        return new CommandFailedException(ExitCode.USAGE, "cannot read " + file + ": " + reason);
    }
}
