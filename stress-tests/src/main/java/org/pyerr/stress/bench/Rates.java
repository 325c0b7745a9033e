package org.pyerr.stress.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The measurements of a contestant, one for each round.
 *
 * @param program the lock program
 * @param locks the locks
 * @param rounds the rates of each round; as many as of any other contestant, taken in turn with them
 */
public record Rates(String program, String locks, List<Round> rounds) {

    /**
     * The rates of one forked JVM.
     *
     * @param samplesPerSecond samples in a second
     * @param hangsPerSecond samples in a second in which both threads hung
     * @param halfHangsPerSecond samples in a second in which one thread hung and the other got through, which no
     *     deadlock of two threads can do
     */
    public record Round(double samplesPerSecond, double hangsPerSecond, double halfHangsPerSecond) {}

    /** Copies the rounds. */
    public Rates {
        rounds = List.copyOf(rounds);
    }

    /** The median over the rounds. */
    public double median(ToDoubleFunction<Round> rate) {
        return median(rounds.stream().mapToDouble(rate).toArray());
    }

    /** The ratio of this rate to another contestant's, round by round. */
    public double[] ratiosTo(Rates other, ToDoubleFunction<Round> rate) {
        double[] ratios = new double[rounds.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = rate.applyAsDouble(rounds.get(i)) / rate.applyAsDouble(other.rounds.get(i));
        }
        Arrays.sort(ratios);
        return ratios;
    }

    /** The median of some numbers. */
    public static double median(double... numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
