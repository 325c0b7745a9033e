package org.jcstresskit.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A logarithmic axis of frequencies, with a place for zero beside it.
 *
 * @param least the power of ten at its left end
 * @param most the power of ten at its right end
 * @param from the pixel of its left end
 * @param to the pixel of its right end
 * @param zero the pixel where zero stands
 */
public record LogScale(int least, int most, int from, int to, int zero) {

    /**
     * A power of ten on the axis.
     *
     * @param x where it stands
     * @param power the exponent
     */
    public record Tick(int x, int power) {}

    /** An axis that holds the values, with zeros as far to the left of it as the gap says. */
    public static LogScale holding(double[] values, int from, int to, int gap) {
        int least = 0;
        int most = -6;
        for (double value : values) {
            if (value > 0) {
                least = Math.min(least, (int) Math.floor(Math.log10(value)));
                most = Math.max(most, (int) Math.ceil(Math.log10(value)));
            }
        }
        most = Math.min(0, Math.max(most, least + 1));
        return new LogScale(Math.min(least, most - 1), most, from, to, from - gap);
    }

    /** Where a value stands; what is less than the axis holds stands at its left end, and zero beside it. */
    public int x(double value) {
        if (value <= 0) {
            return zero;
        }
        double part = (Math.log10(value) - least) / (most - least);
        return (int) Math.round(from + Math.max(0, Math.min(1, part)) * (to - from));
    }

    /** The powers of ten, as many as there is room for. */
    public List<Tick> ticks() {
        int step = Math.max(1, (most - least + 4) / 5);
        List<Tick> ticks = new ArrayList<>();
        for (int power = most; power >= least; power -= step) {
            ticks.add(0, new Tick(x(Math.pow(10, power)), power));
        }
        return ticks;
    }
}
