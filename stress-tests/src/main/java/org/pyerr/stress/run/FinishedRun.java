package org.pyerr.stress.run;

import java.nio.file.Path;
import org.pyerr.stress.result.StressRun;

/**
 * A run that came to its end.
 *
 * @param document what it came to
 * @param resultFile where its results are
 * @param page where JCStress's HTML begins
 * @param cpuUse how short of CPU time it was
 */
public record FinishedRun(StressRun document, Path resultFile, Path page, CpuUse cpuUse) {}
