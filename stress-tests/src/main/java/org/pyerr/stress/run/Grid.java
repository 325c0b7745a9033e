package org.pyerr.stress.run;

import java.util.List;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.TestInfo;

/**
 * All ways to run a selection of tests, to a certain breadth.
 *
 * @param configurations the ways
 * @param breadth how many ways of compiling and configuring the JVMs they cover
 */
record Grid(List<Configuration> configurations, Breadth breadth) {

    /** Finds out which configurations this JVM accepts, which starts a JVM for each. */
    static Grid probe(List<TestInfo> tests, TargetMachine machine, Options options, Breadth breadth) {
        List<JvmConfiguration> jvms = TargetJvm.configurations(options, breadth);
        return new Grid(Configuration.of(tests, jvms, machine, breadth), breadth);
    }

    /** Forks in one replicate of everything, those that run side by side counted by their part. */
    double serialForks(TargetMachine machine, int randomizedFactor) {
        return configurations.stream()
                .mapToDouble(
                        each -> (each.jvm().randomized() ? randomizedFactor : 1.0) / machine.slots(each.placement()))
                .sum();
    }
}
