package org.jcstresskit.run;

import org.openjdk.jcstress.Options;

/**
 * The parameters that all forks of a run share: how long each of them samples, and in which strides. What the standard
 * ones were chosen by, and how to measure it again, is in docs/PERFORMANCE.md.
 *
 * @param iterations iterations of a fork
 * @param millis time of an iteration, in ms
 * @param strideSize samples between two meetings of the threads
 * @param strideCount strides after which JCStress checks the results
 * @param pretouch whether the JVM touches its heap before it starts
 */
public record ForkKind(int iterations, int millis, int strideSize, int strideCount, boolean pretouch) {
    /** The default kind, of which the forks of the baseline in the jar are. */
    public static final ForkKind STANDARD = new ForkKind(1, 2000, 256, 4, false);

    /** The kind of fork that the options ask for. */
    static ForkKind of(Options options) {
        return new ForkKind(
                options.getIterations(),
                options.getTime(),
                options.getStrideSize(),
                options.getStrideCount(),
                options.isPretouchHeap());
    }

    /** The arguments, completed by those of this kind. */
    JCStressArguments complete(JCStressArguments arguments) {
        return arguments
                .withDefault(JCStressOption.ITERATIONS, iterations)
                .withDefault(JCStressOption.TIME, millis)
                .withDefault(JCStressOption.STRIDE_SIZE, strideSize)
                .withDefault(JCStressOption.STRIDE_COUNT, strideCount)
                .withDefault(JCStressOption.PRETOUCH, pretouch);
    }

    /** Time for which a fork samples, in ms. */
    public long samplingMillis() {
        return (long) iterations * millis;
    }

    /** {@code 5 x 200 ms}, and what else is not as in the standard ones. */
    @Override
    public String toString() {
        boolean standardStrides = strideSize == STANDARD.strideSize && strideCount == STANDARD.strideCount;
        String strides = standardStrides ? "" : " in %d strides of %d".formatted(strideCount, strideSize);
        String heap = pretouch == STANDARD.pretouch ? "" : " with a touched heap";
        return "%d x %d ms%s%s".formatted(iterations, millis, strides, heap);
    }
}
