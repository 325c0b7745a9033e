package org.jcstresskit.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jcstresskit.run.Breadth;
import org.jcstresskit.run.Budget;
import org.jcstresskit.run.ForkKind;
import org.jcstresskit.run.RunPlan;
import org.jcstresskit.run.RunTime;
import org.jcstresskit.text.Numbers;

/** Describes what a run will do before it starts and, once the first forks have ended, how long it will take. */
final class PlanText {
    private PlanText() {}

    /** The lines before a run starts; of a resumed run, {@code earlier} forks are done already. */
    static List<String> lines(RunPlan plan, OptionalInt earlier) {
        List<String> lines = new ArrayList<>();
        lines.add(earlier.isPresent() ? resumed(plan, earlier.getAsInt()) : forks(plan) + end(plan));
        if (!plan.kind().equals(ForkKind.STANDARD)) {
            lines.add("  Forks of %s instead of %s: not compared with the baseline in the jar."
                    .formatted(plan.kind(), ForkKind.STANDARD));
        }
        if (plan.breadth() == Breadth.ONE) {
            lines.add("  Compiled as the JVM does by default. More ways: --breadth unified or split.");
        }
        return List.copyOf(lines);
    }

    /**
     * The line after the first forks.
     *
     * @param mean the mean time of a fork
     * @param left the time that the remaining planned forks will take
     */
    static Optional<String> forecast(RunPlan plan, Duration mean, Duration left, Instant now) {
        Duration untilEnd =
                plan.time().map(time -> Duration.between(now, time.end())).orElse(Duration.ZERO);
        if (left.compareTo(untilEnd) < 0) {
            return Optional.empty();
        } else if (plan.mayBeCut()) {
            int fitting = (int) (untilEnd.toMillis() / Math.max(1, mean.toMillis()));
            return Optional.of("  About %d of the %s fit into the time; the hazards of each topic come first."
                    .formatted(Math.max(0, fitting), Numbers.of(plan.forks().size(), "planned fork")));
        }
        return Optional.of("  A fork takes %.1f s here: the planned ones will take another %s."
                .formatted(mean.toMillis() / 1000.0, Budget.text(left)));
    }

    private static String resumed(RunPlan plan, int earlier) {
        return "Resuming: %s of %s are there, %s are left to do."
                .formatted(
                        Numbers.grouped(earlier),
                        Numbers.of(earlier + plan.forks().size(), "planned fork"),
                        Numbers.grouped(plan.forks().size()));
    }

    /** {@code 128 tests x 3 forks of 1 x 200 ms}, or the number of all forks where tests have different ones. */
    private static String forks(RunPlan plan) {
        int tests = plan.forksByTest().size();
        int forks = plan.forks().size();
        String each = forks % tests == 0
                ? "%s x %s".formatted(Numbers.of(tests, "test"), Numbers.of(forks / tests, "fork"))
                : "%s, %s".formatted(Numbers.of(tests, "test"), Numbers.of(forks, "fork"));
        return "%s of %s".formatted(each, plan.kind());
    }

    private static String end(RunPlan plan) {
        if (plan.goesOn()) {
            Budget budget = plan.time().map(RunTime::budget).orElseThrow();
            return plan.mayBeCut()
                    ? ", then more of them until %s are over.".formatted(budget)
                    : ", however long that takes; then more of them until %s are over.".formatted(budget);
        }
        double seconds = plan.forks().size() * plan.kind().samplingMillis() / 1000.0;
        return String.format(
                Locale.ROOT,
                " = %s, %s of sampling and what it takes to start them%s.",
                Numbers.of(plan.forks().size(), "fork"),
                Budget.text(Duration.ofMillis(Math.round(seconds * 1000))),
                plan.time().map(time -> ", in " + time.budget()).orElse(""));
    }
}
