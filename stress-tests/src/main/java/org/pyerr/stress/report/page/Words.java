package org.pyerr.stress.report.page;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.text.Numbers;
import org.pyerr.stress.explore.Fate;
import org.pyerr.stress.explore.ScheduleEntry;
import org.pyerr.stress.explore.ScheduleEntry.StepEntry;
import org.pyerr.stress.explore.ScheduleEntry.WaitEntry;
import org.pyerr.stress.report.document.MeasuredEntry;
import org.pyerr.stress.report.document.ScenarioEntry;
import org.pyerr.stress.report.document.ScenarioEntry.ThreadEntry;

/** The words and number formats of the page. */
public final class Words {
    private static final String SUITE = "org.pyerr.stress.tests.";
    private static final String NATIVE = "native";

    private Words() {}

    /** {@code 12,345,678}. */
    public static String grouped(long count) {
        return Numbers.grouped(count);
    }

    /** A part of one, in a million. */
    public static String perMillion(double part) {
        return Numbers.perMillion(part);
    }

    /** A count of a noun. */
    public static String of(long count, String noun) {
        return Numbers.of(count, noun);
    }

    /** A number of schedules, which can be beyond counting. */
    public static String schedules(BigInteger schedules) {
        return Numbers.inWords(schedules) + (schedules.equals(BigInteger.ONE) ? " schedule" : " schedules");
    }

    /** A power of ten, as a part of a million: the label of an axis. */
    public static String tick(int power) {
        return switch (power) {
            case 0 -> "always";
            case -1 -> "100,000";
            case -2 -> "10,000";
            case -3 -> "1,000";
            case -4 -> "100";
            case -5 -> "10";
            case -6 -> "1";
            default -> "1e" + (power + 6);
        };
    }

    /** A name without its package. */
    public static String shortName(String test) {
        return StressTest.withoutPackage(test);
    }

    /** Where a test's sheet is on the page. */
    public static String anchor(String test) {
        String name = test.startsWith(SUITE) ? test.substring(SUITE.length()) : test;
        String plain = name.replaceAll("[^\\w.-]", "_");
        // Two names that differ in what no address may hold must not share one.
        return "cell-" + plain + (plain.equals(name) ? "" : "-" + Integer.toHexString(name.hashCode()));
    }

    /** What can go wrong, as a verb. */
    public static String verb(Fate fate) {
        return switch (fate) {
            case HUNG -> "hangs";
            case PANICKED -> "panics";
            case GARBLED -> "interleaves lines";
            case STUCK -> "stuck";
        };
    }

    /** What can go wrong, as what can be counted. */
    static String noun(Fate fate) {
        return switch (fate) {
            case HUNG -> "hang";
            case PANICKED -> "panic";
            case GARBLED -> "interleaved line";
            case STUCK -> "stuck trial";
        };
    }

    /** What can go wrong, as what a sample shows. */
    public static String participle(Fate fate) {
        return fate.word();
    }

    /** What a thread does, in a sentence without a subject. */
    public static String action(ThreadEntry thread) {
        String gil = thread.attached() ? "holding the GIL" : "without the GIL";
        return (thread.printer() ? "prints what comes over the channel, " : "prints, ") + gil;
    }

    /** What a thread does, in a few words. */
    public static String brief(ThreadEntry thread) {
        return (thread.printer() ? "printer of " : "")
                + thread.strategy()
                + (thread.attached() ? ", with the GIL" : ", without the GIL");
    }

    /** What a thread that waits forever holds, and what it waits for. */
    static String wait(ScheduleEntry schedule, WaitEntry wait) {
        List<StepEntry> steps = schedule.steps();
        String held = steps.isEmpty()
                ? ""
                : steps.get(steps.size() - 1).owners().entrySet().stream()
                        .filter(owner -> owner.getValue() == wait.thread())
                        .map(owner -> "the " + owner.getKey())
                        .collect(Collectors.joining(" and "));
        String wakers = wait.wakers().stream().map(String::valueOf).collect(Collectors.joining(" or thread "));
        return "Thread %d %swaits to %s the %s%s."
                .formatted(
                        wait.thread(),
                        held.isEmpty() ? "" : "holds " + held + " and ",
                        wait.words(),
                        wait.object(),
                        wakers.isEmpty() ? "" : "; only thread " + wakers + " could let it go on");
    }

    /** The versions with the same rules. */
    public static String versions(String since) {
        return switch (since) {
            case "0.22" -> "PyO3 up to 0.22";
            case "0.23.0" -> "PyO3 0.23.0 to 0.23.3";
            case "0.23.4" -> "PyO3 0.23.4 to 0.29.2";
            case "lazy-removed" -> "proposal: no lazy errors";
            default -> "PyO3 " + since;
        };
    }

    /** What the errors of a scenario are. */
    public static String errors(ScenarioEntry scenario) {
        String origin =
                scenario.origin().equals("lazy") ? "a lazy error, created in Rust" : "an error fetched from Python";
        String sharing =
                scenario.sharing().equals("shared") ? "one error shared by all threads" : "a new one for each message";
        return origin + "; " + sharing;
    }

    /** What the methods of the errors' Python type do. */
    public static String pythonCode(ScenarioEntry scenario) {
        if (scenario.init().equals(NATIVE) && scenario.str().equals(NATIVE)) {
            return "built-in type";
        }
        return List.of(method("__init__", scenario.init()), method("__str__", scenario.str())).stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String method(String name, String body) {
        return switch (body) {
            case NATIVE -> "";
            case "short" -> name + " is a short Python loop";
            case "long" -> name + " is a long Python loop";
            case "sleep" -> name + " sleeps";
            default -> name + " is Python code";
        };
    }

    /** What the real PyO3 did, over all versions. */
    public static MeasuredEntry total(List<MeasuredEntry> measured) {
        return measured.stream()
                .reduce(
                        new MeasuredEntry("all", 0, 0, 0),
                        (a, b) -> new MeasuredEntry(
                                a.version(),
                                a.trials() + b.trials(),
                                a.hung() + b.hung(),
                                a.panicked() + b.panicked()));
    }

    /** A duration in words. */
    public static String seconds(long seconds) {
        if (seconds < 60) {
            return of(seconds, "second");
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
        int end = iso.indexOf('.') < 0 ? iso.indexOf('Z') : iso.indexOf('.');
        return (end < 0 ? iso : iso.substring(0, end)).replace('T', ' ') + " UTC";
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

    /** A part of one, in percent. */
    public static String percent(double part) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * part);
    }

    /** How a thread prints to a real output. */
    public static String realStrategy(String strategy) {
        return switch (strategy) {
            case "plain" -> "plain text, with the GIL";
            case "lazy" -> "the error, without the GIL";
            case "lazy_attached" -> "the error, with the GIL";
            case "argument" -> "the error as an argument";
            case "object" -> "the error as an object";
            case "supplier" -> "a supplier of its text";
            case "key_value" -> "the error as a named value";
            case "preloaded" -> "an error that has its message, with the GIL";
            case "formatted" -> "formatted before, with the GIL";
            case "formatted_detached" -> "formatted before, GIL given up";
            default -> strategy;
        };
    }
}
