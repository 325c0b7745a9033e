package org.jcstresskit.run;

import java.util.ArrayList;
import java.util.List;
import org.jcstresskit.result.ForkArguments;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.CounterThread;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.Runner;
import org.openjdk.jcstress.util.Counter;

/**
 * Runs in a forked JVM in place of the runner that JCStress generated for the test, and lets that one sample, so that
 * raced samples are all that is counted.
 *
 * <p>A generated runner by itself first estimates the footprint of its test: it calls the actors without a barrier
 * between their threads, for lengths from 1 to {@code strideSize * strideCount} that grow by a fifth, five times each,
 * and counts that as samples ({@link ForkedTestConfig#adjustStrideCount}). With JCStress's strides these are 356,370
 * samples that hardly race, more than a fork of 200 ms takes otherwise, and compiling that code is most of what a fork
 * costs. Here the estimate ends at the length of 1, and its six samples are not counted.
 *
 * <p>The estimate is there to shorten the strides of a test that needs much memory. Here such a test fails with an
 * {@link OutOfMemoryError}, and needs a smaller {@code -strideCount} or a larger {@code -hs}.
 */
public final class RacedRunner extends Runner<Object> {
    private final Runner<Object> generated;

    /** Called by JCStress in the forked JVM. */
    public RacedRunner(ForkedTestConfig config) throws ReflectiveOperationException {
        super(config);
        generated = generated(config);
    }

    @SuppressWarnings("unchecked")
    private static Runner<Object> generated(ForkedTestConfig config) throws ReflectiveOperationException {
        Class<?> runner = Class.forName(System.getProperty(ForkArguments.GENERATED_RUNNER));
        return (Runner<Object>) runner.getConstructor(ForkedTestConfig.class).newInstance(config);
    }

    /** The test with this runner; one of the termination mode, which has no estimate, with its own. */
    static TestInfo of(TestInfo test) {
        return test.requiresFork()
                ? test
                : new TestInfo(
                        test.name(),
                        test.binaryName(),
                        RacedRunner.class.getName(),
                        test.description(),
                        test.threads(),
                        test.actorNames(),
                        false);
    }

    /** The JVM's arguments with which this runner finds the generated one. */
    static List<String> arguments(TestInfo test, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        if (!test.requiresFork()) {
            all.add(ForkArguments.runner(test.generatedRunner()));
        }
        return all;
    }

    /** Lets the generated runner check the test's API, and its footprint for the length of 1. */
    @Override
    public void sanityCheck(Counter<Object> counter) throws Throwable {
        int size = config.strideSize;
        int count = config.strideCount;
        config.strideSize = 1;
        config.strideCount = 1;
        generated.sanityCheck(new Counter<>());
        config.strideSize = size;
        config.strideCount = count;
    }

    @Override
    @SuppressWarnings("NonApiType") // JCStress's signature
    public ArrayList<CounterThread<Object>> internalRun() {
        return generated.internalRun();
    }
}
