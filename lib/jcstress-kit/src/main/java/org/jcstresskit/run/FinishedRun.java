package org.jcstresskit.run;

import java.nio.file.Path;
import java.util.List;
import org.jcstresskit.result.ResultFile;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressRunReader;

/**
 * A run that came to its end.
 *
 * @param document its document
 * @param runs the documents of the runs in its file: itself, unless several were merged
 * @param resultFile where its results are
 * @param page the first page of JCStress's HTML
 * @param cpuUse how short of CPU time it was
 * @param hasTimeForReport whether its budget leaves time for a report
 */
public record FinishedRun(
        StressRun document, List<StressRun> runs, Path resultFile, Path page, CpuUse cpuUse, boolean hasTimeForReport) {
    static FinishedRun of(ResultFile results, Path file, Path page, CpuUse cpuUse, boolean hasTimeForReport) {
        StressRun document = StressRunReader.of(results, file);
        List<StressRun> runs = results.runs().size() == 1 ? List.of(document) : StressRunReader.runs(results, file);
        return new FinishedRun(document, runs, file, page, cpuUse, hasTimeForReport);
    }
}
