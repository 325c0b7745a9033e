package org.jcstresskit.result;

import org.openjdk.jcstress.infra.runners.TestConfig;

/**
 * The estimate of a test's footprint with which a runner that JCStress generated begins a fork. It calls the actors
 * without a barrier between their threads, for lengths that grow by a fifth up to that of an epoch, and counts this as
 * samples although they hardly race ({@code ForkedTestConfig.adjustStrideCount} and {@code TestResourceEstimator} in
 * JCStress 0.16). Forks of {@link org.jcstresskit.run.RacedRunner} have none.
 */
final class FootprintEstimate {
    private static final int TRIES = 5;
    private static final double GROWTH = 1.2;

    private FootprintEstimate() {}

    /** Whether the fork began with an estimate. Tests of the termination mode, which have one actor, have none. */
    static boolean isIn(TestConfig config) {
        return config.threads > 1 && !ForkArguments.nameARunner(config.jvmArgs);
    }

    /**
     * The samples of the fork that the estimate took, one of the check of the test's API included: exactly, unless the
     * estimate ended early because the test needs much memory or a try took longer than an iteration.
     */
    static long samples(TestConfig config) {
        return isIn(config) ? 1 + samples(config.strideSize * config.strideCount) : 0;
    }

    /** The samples for an epoch of this length. */
    static long samples(int epoch) {
        long samples = 0;
        for (int length = 1; ; length = Math.max((int) (length * GROWTH), length + 1)) {
            samples += (long) TRIES * length;
            if (length >= epoch) {
                return samples;
            }
        }
    }
}
