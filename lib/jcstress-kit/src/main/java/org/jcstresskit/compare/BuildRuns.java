package org.jcstresskit.compare;

import java.util.List;
import org.jcstresskit.result.StressRun;

/**
 * The runs of two builds.
 *
 * @param base runs of the build that is compared with
 * @param candidate runs of the build that is judged
 */
public record BuildRuns(List<StressRun> base, List<StressRun> candidate) {}
