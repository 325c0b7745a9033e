package org.jcstresskit.run;

import java.nio.file.Path;
import org.jcstresskit.result.StressRun;

/**
 * A run that came to its end.
 *
 * @param document its document
 * @param resultFile where its results are
 * @param page the first page of JCStress's HTML
 * @param cpuUse how short of CPU time it was
 */
public record FinishedRun(StressRun document, Path resultFile, Path page, CpuUse cpuUse) {}
