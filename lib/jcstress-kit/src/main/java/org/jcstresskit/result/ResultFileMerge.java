package org.jcstresskit.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openjdk.jcstress.infra.collectors.TestResult;

/**
 * Puts the runs of several files into one. Each keeps its own header: where it took place, what it planned and whether
 * it came to its end.
 */
public final class ResultFileMerge {
    private ResultFileMerge() {}

    /**
     * Writes the runs of the files to the output, which appears only when it is whole.
     *
     * @return how many runs there are
     * @throws CommandFailedException if a file cannot be read, a run is there twice, or the output cannot be written
     */
    public static int merge(List<Path> files, Path output) {
        List<ResultFile.Run> runs = new ArrayList<>();
        Set<RunHeader> headers = new HashSet<>();
        for (Path file : files) {
            ResultFile content = ResultFile.read(file);
            if (!content.whole() && content.isLastRunEnded()) {
                throw refused(file, "it was cut off behind a run that ended, and does not say what is missing");
            }
            for (ResultFile.Run run : content.runs()) {
                RunHeader header = run.header().orElseThrow(() -> refused(file, "it does not say what was planned"));
                if (!headers.add(header)) {
                    throw refused(file, "its run of " + header.started() + " is in another file as well");
                }
                runs.add(run);
            }
        }
        WholeFile.write(output, part -> write(runs, part));
        return runs.size();
    }

    private static void write(List<ResultFile.Run> runs, Path path) throws IOException {
        RunHeader first = runs.get(0).header().orElseThrow();
        try (ResultFileWriter writer = ResultFileWriter.create(path, first)) {
            for (ResultFile.Run run : runs) {
                RunHeader header = run.header().orElseThrow();
                if (!header.equals(first)) { // headers differ, or the merge would have been refused
                    writer.begin(header);
                }
                for (TestResult result : run.results()) {
                    writer.copy(result);
                }
                if (run.ended().isPresent()) {
                    writer.endRun(run.ended().get());
                }
            }
            writer.finish();
        }
    }

    private static CommandFailedException refused(Path file, String reason) {
        return new CommandFailedException(ExitCode.USAGE, "cannot merge " + file + ": " + reason);
    }
}
