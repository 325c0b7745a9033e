package org.jcstresskit.report;

/**
 * A ratio with its interval on a logarithmic axis, small enough for a cell of a table; the middle is no change.
 *
 * @param ratio the ratio
 * @param lower lower end of its interval
 * @param upper upper end of its interval
 * @param at where the ratio stands
 * @param from where the interval begins
 * @param to where it ends
 * @param marginFrom where a change by the margin downwards stands
 * @param marginTo where a change by the margin upwards stands
 */
public record RatioBar(
        double ratio, double lower, double upper, int at, int from, int to, int marginFrom, int marginTo) {
    /** Its width in pixels. */
    public static final int WIDTH = 120;

    /** The factor at either end; what is beyond stands at the end. */
    private static final double WIDEST = 1000;

    /** The bar of a ratio. */
    public static RatioBar of(double ratio, double lower, double upper, double margin) {
        return new RatioBar(ratio, lower, upper, x(ratio), x(lower), x(upper), x(1 / margin), x(margin));
    }

    private static int x(double factor) {
        double part = Math.log(factor) / Math.log(WIDEST);
        double inside = Double.isNaN(part) ? 0 : Math.max(-1, Math.min(1, part));
        return (int) Math.round(WIDTH / 2.0 + inside * WIDTH / 2);
    }
}
