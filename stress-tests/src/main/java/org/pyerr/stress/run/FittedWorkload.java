package org.pyerr.stress.run;

import java.time.Duration;
import java.util.Optional;

/**
 * How much is run of what.
 *
 * @param grid the configurations
 * @param workload how much of each
 * @param arguments JCStress's options that say the same
 * @param time how long it will take
 * @param deadline when it must be done; none if the options say how long it takes
 */
record FittedWorkload(
        Grid grid, Workload workload, JCStressArguments arguments, Duration time, Optional<Deadline> deadline) {}
