package org.pyerr.stress.report;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jcstresskit.text.Numbers;
import org.pyerr.stress.explore.Fate;
import org.pyerr.stress.explore.ScheduleEntry;
import org.pyerr.stress.explore.ScheduleEntry.StepEntry;
import org.pyerr.stress.explore.ScheduleEntry.WaitEntry;

/** Words that several parts of the page share. */
public final class Words {
    private Words() {}

    /** A number of schedules, which can be beyond counting. */
    public static String schedules(BigInteger schedules) {
        return Numbers.inWords(schedules) + (schedules.equals(BigInteger.ONE) ? " schedule" : " schedules");
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

    /** What a thread that waits forever holds, and what it waits for. */
    public static String wait(ScheduleEntry schedule, WaitEntry wait) {
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

    /** The name of a constant in small letters, for styles and data. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
