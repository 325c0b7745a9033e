package org.jcstresskit.report;

import java.time.Instant;
import java.util.Locale;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.result.Machine;
import org.jcstresskit.text.Numbers;

/** The words and number formats of the page, beside those of {@link Numbers}. */
public final class Words {
    private Words() {}

    /** A power of ten, as a part of a million: the label of an axis. */
    public static String tick(int power) {
        if (power == 0) {
            return "always";
        }
        return power < -6 ? "1e" + (power + 6) : Numbers.grouped(Math.round(Math.pow(10, power + 6)));
    }

    /** A duration in words. */
    public static String seconds(long seconds) {
        if (seconds < 60) {
            return Numbers.of(seconds, "second");
        }
        long minutes = seconds / 60;
        return minutes < 60
                ? "%d min %02d s".formatted(minutes, seconds % 60)
                : "%d h %02d min".formatted(minutes / 60, minutes % 60);
    }

    /** A point in time as ISO 8601 has it, for people. */
    public static String time(String iso) {
        if (iso.equals(Instant.EPOCH.toString())) {
            return "unknown";
        }
        return iso.replaceFirst("[.Z].*", "").replace('T', ' ') + " UTC";
    }

    /** A machine in short. */
    public static String machine(Machine machine) {
        return "JDK %s, %s, %s".formatted(machine.jdk(), machine.arch(), Numbers.of(machine.cpus(), "CPU"));
    }

    /** The options that the gate judged by. */
    public static String criteria(GateReport.Criteria criteria) {
        return "margin %s, level %s, %s, %s"
                .formatted(
                        ratio(criteria.margin()),
                        criteria.level(),
                        criteria.failOnDrift() ? "a changed frequency fails" : "a changed frequency does not fail",
                        criteria.requireAll()
                                ? "tests that need more CPUs may not be left out"
                                : "tests that need more CPUs may be left out");
    }

    /** A message of the gate, with a capital letter and a full stop. */
    public static String sentence(String message) {
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
    }

    /** A probability: {@code 0.2 %}, or with an exponent where it is next to nothing. */
    public static String probability(double part) {
        return part < 1e-4
                ? String.format(Locale.ROOT, "%.0e", part)
                : String.format(Locale.ROOT, part < 0.1 ? "%.1g %%" : "%.0f %%", 100 * part);
    }

    /** A ratio: {@code 2.3}, {@code 0.043}, {@code 120}; with an exponent where it says no more than "very". */
    public static String ratio(double ratio) {
        if (!Double.isFinite(ratio)) {
            return "–";
        }
        boolean extreme = ratio != 0 && (ratio >= 1e4 || ratio < 0.01);
        return String.format(Locale.ROOT, extreme ? "%.0e" : ratio >= 10 ? "%.0f" : "%.2g", ratio);
    }
}
