package org.jcstresskit.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import org.jcstresskit.result.Frequency;

/**
 * How much forked JVMs differ in how often they saw something. Code is compiled anew in each, so that they differ by
 * far more than chance within one of them would explain: an interval of all samples together would be too narrow.
 *
 * @param forks how often each of them saw it
 */
public record ForkSpread(List<Frequency> forks) {

    private static final double PER_MILLION = 1e6;
    private static final MathContext TWO_DIGITS = new MathContext(2);

    /** Copies the forks. */
    public ForkSpread {
        forks = List.copyOf(forks);
    }

    /** The share of all samples, in a million; of one fork with two digits. */
    public String rate() {
        long count = forks.stream().mapToLong(Frequency::count).sum();
        long samples = forks.stream().mapToLong(Frequency::samples).sum();
        return samples == 0 ? "–" : perMillion(new Frequency(count, samples));
    }

    /** A frequency in a million, of one fork with two digits. */
    public String perMillion(Frequency frequency) {
        return perMillion(frequency.rate(), forks.size());
    }

    /** A share of the samples of this number of forks, in a million; of one fork with two digits. */
    public static String perMillion(double part, int forks) {
        double perMillion = part * PER_MILLION;
        if (forks > 1 || perMillion == 0 || Double.isNaN(perMillion)) {
            return Numbers.perMillion(part);
        }
        String digits = new BigDecimal(perMillion).round(TWO_DIGITS).toPlainString();
        return perMillion < 100 ? digits : Numbers.grouped(Long.parseLong(digits));
    }

    /** {@code 6 JVMs: 251 to 39,641}, or that the spread of one JVM is unknown. */
    public String range() {
        return switch (forks.size()) {
            case 0 -> "no JVM";
            case 1 -> "1 JVM, spread unknown";
            default -> Numbers.of(forks.size(), "JVM") + ": " + ends();
        };
    }

    /** {@code 251 to 39,641}: the lowest and the highest fork; of one JVM as {@link #range}. */
    public String ends() {
        return forks.size() < 2 ? range() : end(0) + " to " + end(forks.size() - 1);
    }

    private String end(int place) {
        return Numbers.perMillion(forks.stream()
                .map(Frequency::rate)
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(place));
    }

    /** The highest frequency of a fork, for sorting; -1 without forks. */
    public double most() {
        return forks.stream().mapToDouble(Frequency::rate).max().orElse(-1);
    }
}
