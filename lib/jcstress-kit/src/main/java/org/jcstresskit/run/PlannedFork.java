package org.jcstresskit.run;

import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.TestConfig;

/**
 * One fork of a plan.
 *
 * @param configuration the configuration of which it is a replicate
 * @param id its number among the replicates, from 0
 */
public record PlannedFork(Configuration configuration, int id) {
    /** The task for JCStress, with the iterations and the time of the options. */
    TestConfig task(Options options) {
        TestInfo test = configuration.test();
        return new TestConfig(
                options,
                RacedRunner.of(test),
                id,
                RacedRunner.arguments(test, configuration.jvm().arguments().get()),
                configuration.compileMode(),
                configuration.placement());
    }
}
