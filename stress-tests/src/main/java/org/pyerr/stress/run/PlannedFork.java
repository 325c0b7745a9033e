package org.pyerr.stress.run;

import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.runners.TestConfig;

/**
 * One fork of a plan.
 *
 * @param configuration what it is a replicate of
 * @param id its number among the replicates, from 0
 */
public record PlannedFork(Configuration configuration, int id) {
    /** The part of a fork's time that it takes of the run, if others run beside it. */
    double weight(TargetMachine machine) {
        return 1.0 / machine.slots(configuration.placement());
    }

    /** What JCStress executes, with the iterations and the time of the options. */
    TestConfig task(Options options) {
        return new TestConfig(
                options,
                configuration.test(),
                id,
                configuration.jvm().arguments().get(),
                configuration.compileMode(),
                configuration.placement());
    }
}
