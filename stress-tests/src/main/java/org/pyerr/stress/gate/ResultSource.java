package org.pyerr.stress.gate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pyerr.stress.result.CommandFailedException;
import org.pyerr.stress.result.ExitCode;
import org.pyerr.stress.result.ResultFile;
import org.pyerr.stress.result.StressRun;
import org.pyerr.stress.result.StressRunReader;
import org.pyerr.stress.run.ResultFolder;

/** Finds and reads the runs that a command is given as folders and files. */
public final class ResultSource {
    private ResultSource() {}

    /**
     * Reads the runs. A file that is there and cannot be read is part of what is judged.
     *
     * @throws CommandFailedException if a folder or file does not exist, or a folder has no results
     */
    public static GateInput read(List<Path> places) {
        List<StressRun> runs = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Path place : places) {
            Path file = file(place);
            try {
                addAll(runs, file);
            } catch (CommandFailedException e) {
                unreadable.add(e.getMessage());
            }
        }
        return new GateInput(List.copyOf(runs), List.copyOf(unreadable));
    }

    /**
     * Reads the runs, all of them.
     *
     * @throws CommandFailedException if one cannot be read
     */
    public static List<StressRun> readAll(List<Path> places) {
        List<StressRun> runs = new ArrayList<>();
        places.forEach(place -> addAll(runs, file(place)));
        return List.copyOf(runs);
    }

    /** The result file at a place: the place itself, or the one in the folder. */
    public static Path file(Path place) {
        if (!Files.exists(place)) {
            throw new CommandFailedException(ExitCode.USAGE, "there is no " + place);
        }
        return Files.isDirectory(place) ? ResultFolder.resultFile(place) : place;
    }

    /** A run that counts twice would be taken for twice as much evidence. */
    private static void addAll(List<StressRun> runs, Path file) {
        for (StressRun run : runs(file)) {
            if (runs.contains(run)) {
                throw new CommandFailedException(
                        ExitCode.USAGE, "cannot read " + file + ": its run of " + run.started() + " was given before");
            }
            runs.add(run);
        }
    }

    private static List<StressRun> runs(Path file) {
        return StressRunReader.runs(ResultFile.read(file), file);
    }
}
