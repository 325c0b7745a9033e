package org.jcstresskit.run;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.vm.CompileMode;
import org.openjdk.jcstress.vm.VMSupport;

/**
 * One way to run one test. Its forks are replicates of each other.
 *
 * @param test the test
 * @param jvm arguments of the forked JVM
 * @param compileMode how each actor is compiled, in JCStress's coding
 * @param placement which cores its threads share
 */
public record Configuration(TestInfo test, JvmConfiguration jvm, int compileMode, SchedulingClass placement) {

    /** All ways to run the tests, which are those of JCStress. */
    static List<Configuration> of(
            List<TestInfo> tests, List<JvmConfiguration> jvms, TargetMachine machine, Breadth breadth) {
        List<Configuration> configurations = new ArrayList<>();
        for (TestInfo test : tests) {
            for (SchedulingClass placement : machine.placements(test.threads())) {
                for (JvmConfiguration jvm : jvms) {
                    for (int compileMode : compileModes(test.threads(), breadth)) {
                        if (!jvm.onlyWithC2() || CompileMode.hasC2(compileMode, test.threads())) {
                            configurations.add(new Configuration(test, jvm, compileMode, placement));
                        }
                    }
                }
            }
        }
        return configurations;
    }

    private static int[] compileModes(int actors, Breadth breadth) {
        return breadth == Breadth.SPLIT && VMSupport.compilerDirectivesAvailable()
                ? CompileMode.casesFor(actors, VMSupport.c1Available(), VMSupport.c2Available())
                : new int[] {CompileMode.UNIFIED};
    }
}
