package org.pyerr.stress.run;

import org.openjdk.jcstress.Options;

/**
 * What the forks of a run have in common: how long each of them samples, and in which strides.
 *
 * @param iterations iterations of a fork
 * @param millis time of an iteration, in ms
 * @param strideSize samples between two meetings of the threads
 * @param strideCount strides between two looks at the results
 */
public record ForkKind(int iterations, int millis, int strideSize, int strideCount) {
    /** What forks are unless options say otherwise. Those of the baseline in the jar are of this kind. */
    public static final ForkKind STANDARD = new ForkKind(1, 200, 256, 40);

    /** What the options say. */
    static ForkKind of(Options options) {
        return new ForkKind(
                options.getIterations(), options.getTime(), options.getStrideSize(), options.getStrideCount());
    }

    /** The arguments, with what they leave open as in this kind. */
    JCStressArguments complete(JCStressArguments arguments) {
        return arguments
                .withDefault(JCStressOption.ITERATIONS, iterations)
                .withDefault(JCStressOption.TIME, millis)
                .withDefault(JCStressOption.STRIDE_SIZE, strideSize)
                .withDefault(JCStressOption.STRIDE_COUNT, strideCount);
    }

    /** Time for which a fork samples, in ms. */
    public long samplingMillis() {
        return (long) iterations * millis;
    }

    /** {@code 5 x 200 ms}, and the strides where they are not the standard ones. */
    @Override
    public String toString() {
        boolean standardStrides = strideSize == STANDARD.strideSize && strideCount == STANDARD.strideCount;
        String strides = standardStrides ? "" : " in %d strides of %d".formatted(strideCount, strideSize);
        return "%d x %d ms%s".formatted(iterations, millis, strides);
    }
}
