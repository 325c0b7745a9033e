package org.jcstresskit.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Writes counts and rates so that a column of them can be compared at a glance. */
public final class Numbers {
    private static final double PER_MILLION = 1e6;

    /** From here on a rate is written without decimals. */
    private static final double WHOLE = 100;

    /** Below this a rate is written with an exponent. */
    private static final double TINY = 1e-3;

    private static final MathContext SIGNIFICANT = new MathContext(3);

    private Numbers() {}

    /** {@code 12,345,678}. */
    public static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 12.3 M}: three digits and a unit. */
    public static String rounded(long count) {
        String[] units = {"", " k", " M", " G", " T"};
        double value = count;
        int unit = 0;
        while (value >= 999.5 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return unit == 0 ? grouped(count) : significant(value) + units[unit];
    }

    /** {@code 3.2 billion}: grouped up to a million, and with a power of ten where words end. */
    public static String inWords(BigInteger count) {
        String[] units = {" million", " billion", " trillion", " quadrillion"};
        BigDecimal value = new BigDecimal(count);
        int thousands = (value.precision() - 1) / 3;
        if (thousands < 2) {
            return grouped(count.longValueExact());
        } else if (thousands - 2 < units.length) {
            BigDecimal rounded = value.movePointLeft(3 * thousands).round(new MathContext(2));
            return rounded.stripTrailingZeros().toPlainString() + units[thousands - 2];
        }
        return String.format(Locale.ROOT, "%.1e", value);
    }

    /** {@code 1 test}, {@code 2 tests}. */
    public static String of(long count, String noun) {
        return grouped(count) + " " + (count == 1 ? noun : noun + "s");
    }

    /** A part of one as {@code 3,714} or {@code 0.30} in a million; a dash for a part of nothing. */
    public static String perMillion(double part) {
        double value = part * PER_MILLION;
        if (Double.isNaN(value)) {
            return "-";
        } else if (value == 0) {
            return "0";
        } else if (value >= WHOLE) {
            return grouped(Math.round(value));
        } else if (value < TINY) {
            return String.format(Locale.ROOT, "%.1e", value);
        }
        return significant(value);
    }

    private static String significant(double value) {
        BigDecimal rounded = new BigDecimal(value).round(SIGNIFICANT);
        int digitsBeforeThePoint = rounded.precision() - rounded.scale();
        int decimals = Math.max(0, SIGNIFICANT.getPrecision() - digitsBeforeThePoint);
        return rounded.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }
}
