package org.pyerr.stress.run;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The arithmetic of a budget: how many forks, and how long each, fit a time.
 *
 * <p>A run takes {@code forks x serialForks x (overhead + sampling)}. Forks are worth more than time, because results
 * differ more between forks than within one; but below a certain time a fork only pays its overhead.
 *
 * @param serialForks forks in one replicate of every configuration, those that run side by side counted by their part
 * @param overhead what a fork costs beside its sampling
 * @param given what the person who runs it has fixed
 */
record WorkloadFit(double serialForks, Duration overhead, Given given) {
    /** Below this a fork's threads hardly meet, in ms. */
    static final int MIN_MILLIS = 10;

    /** Enough for compiled code to be reached, in ms; gives way for {@link #ENOUGH_FORKS}. */
    static final int SHORT_MILLIS = 50;

    /** As long as in JCStress's quick mode, in ms; what is left beyond goes to more forks. */
    static final int GOOD_MILLIS = 200;

    /** As long as in JCStress's default mode, in ms; longer forks get more iterations. */
    static final int MAX_MILLIS = 1000;

    /** The fewest that tell how much forks differ. */
    static final int ENOUGH_FORKS = 3;

    /** Beyond these, forks get longer instead of more. */
    static final int MANY_FORKS = 30;

    /**
     * Fixed parts of the workload.
     *
     * @param forks replicates
     * @param randomizedFactor how many times as many where code is randomized
     * @param iterations iterations of each fork
     * @param millis time of an iteration, in ms
     */
    record Given(OptionalInt forks, int randomizedFactor, OptionalInt iterations, OptionalInt millis) {
        static Given nothing() {
            return new Given(OptionalInt.empty(), 1, OptionalInt.empty(), OptionalInt.empty());
        }
    }

    /** What fits the time, if anything does. */
    Optional<Workload> fit(Duration time) {
        int forks = given.forks().orElseGet(() -> forksIn(time));
        return fit(forks, millisLeft(time, forks));
    }

    /** What is run where neither options nor a budget say how much, or less if that takes longer. */
    Optional<Workload> fitPreset(Duration time) {
        int forks = Math.min(forksIn(time), ENOUGH_FORKS);
        return fit(forks, Math.min(GOOD_MILLIS, millisLeft(time, forks)));
    }

    /** The time that a workload takes. */
    Duration time(Workload workload) {
        return seconds(workload.forks() * serialForks * seconds(overhead.plus(workload.sampling())));
    }

    /** The shortest time that gives every configuration a sample. */
    Duration shortest() {
        int forks = given.forks().orElse(1);
        int iterations = given.iterations().orElse(1);
        return time(workload(forks, iterations, minMillis()));
    }

    private int forksIn(Duration time) {
        double each = seconds(time) / serialForks;
        if (given.iterations().isPresent() && given.millis().isPresent()) {
            long sampling =
                    (long) given.iterations().getAsInt() * given.millis().getAsInt();
            return Math.max(1, forksOf(each, sampling));
        }
        int roomy = forksOf(each, GOOD_MILLIS);
        return roomy >= ENOUGH_FORKS
                ? Math.min(roomy, MANY_FORKS)
                : Math.max(1, Math.min(ENOUGH_FORKS, forksOf(each, SHORT_MILLIS)));
    }

    private int forksOf(double seconds, long millis) {
        return (int) (seconds / seconds(overhead.plusMillis(millis)));
    }

    private long millisLeft(Duration time, int forks) {
        return seconds(seconds(time) / serialForks / forks).minus(overhead).toMillis();
    }

    private Optional<Workload> fit(int forks, long samplingMillis) {
        long iterations = given.iterations().orElse(iterations(samplingMillis));
        long millis = given.millis().orElse((int) (samplingMillis / iterations));
        boolean fits = iterations * millis <= samplingMillis && millis >= minMillis();
        return fits ? Optional.of(workload(forks, (int) iterations, (int) millis)) : Optional.empty();
    }

    private int iterations(long samplingMillis) {
        long iterations = given.millis().isPresent()
                ? samplingMillis / Math.max(1, given.millis().getAsInt())
                : (samplingMillis + MAX_MILLIS - 1) / MAX_MILLIS;
        return (int) Math.max(1, iterations);
    }

    private int minMillis() {
        return given.millis().orElse(MIN_MILLIS);
    }

    private Workload workload(int forks, int iterations, int millis) {
        return new Workload(forks, forks * given.randomizedFactor(), iterations, millis);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }
}
