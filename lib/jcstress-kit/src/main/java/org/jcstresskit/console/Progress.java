package org.jcstresskit.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.run.Budget;
import org.jcstresskit.run.RunListener;
import org.jcstresskit.run.RunPlan;
import org.jcstresskit.text.Numbers;
import org.jcstresskit.text.Style;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.ReportUtils;

/**
 * Shows the progress of a run: on a terminal one line that is rewritten, in a log a line from time to time. A wrong
 * test is named immediately.
 */
public final class Progress implements RunListener {
    private static final Duration TERMINAL_PERIOD = Duration.ofMillis(500);
    private static final Duration LOG_PERIOD = Duration.ofSeconds(15);

    /** However long the run, a log gets no more lines than this. */
    private static final int MAX_LOG_LINES = 40;

    /** The number of forks after which their mean time is used for a forecast. */
    private static final int ENOUGH_FORKS = 3;

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final Style style;
    private final boolean verbose;
    private final InstantSource clock;
    private final Set<String> wrong = new HashSet<>();
    private Duration period;
    private RunPlan plan;
    private int earlier;
    private int ended;
    private int shown;
    private long samples;
    private Instant start;
    private Instant lastShown;

    /** Writes to {@code out}, as to a terminal if the style has colours. */
    public Progress(PrintWriter out, Style style, boolean verbose, InstantSource clock) {
        this.out = out;
        this.style = style;
        this.verbose = verbose;
        this.clock = clock;
        this.period = style.colours() ? TERMINAL_PERIOD : LOG_PERIOD;
    }

    @Override
    public void begins(String what) {
        line(what + " ...");
    }

    @Override
    public void probed(String output) {
        if (verbose) {
            out.println(output);
            out.flush();
        }
    }

    @Override
    public void planned(RunPlan planned, OptionalInt earlierForks) {
        plan = planned;
        earlier = earlierForks.orElse(0);
        start = clock.instant();
        lastShown = start;
        PlanText.lines(planned, earlierForks).forEach(this::line);
    }

    @Override
    public void forkEnded(TestResult result) {
        ended++;
        samples += result.getTotalCount();
        if (verbose) {
            clear();
            ReportUtils.printResult(out, result, false);
        }
        if (!ReportUtils.statusToPassed(result) && wrong.add(result.getName())) {
            line(style.bad("WRONG") + " %s: %s".formatted(StressTest.withoutPackage(result.getName()), reason(result)));
        }
        if (ended == ENOUGH_FORKS) {
            Duration left = planLeft();
            PlanText.forecast(plan, mean(), left, clock.instant()).ifPresent(this::line);
            if (!style.colours()) {
                period = Collections.max(List.of(period, timeLeft().dividedBy(MAX_LOG_LINES)));
            }
        }
        if (Duration.between(lastShown, clock.instant()).compareTo(period) >= 0) {
            show();
        }
    }

    @Override
    public void ended() {
        if (ended > shown) {
            show();
        }
        if (style.colours()) {
            out.println();
        }
        out.println();
        out.flush();
    }

    @Override
    public void interrupted() {
        line("Interrupted before the first fork: there are no results.");
    }

    @Override
    public void interrupted(Path resultFile) {
        int done = earlier + ended;
        int planned = earlier + plan.forks().size();
        String kept = done > planned
                ? "All %s and %s more are kept"
                        .formatted(Numbers.of(planned, "planned fork"), Numbers.grouped(done - planned))
                : "%s of %s are kept".formatted(Numbers.grouped(done), Numbers.of(planned, "planned fork"));
        line("Interrupted. %s in %s".formatted(kept, resultFile));
        line("To go on: java -jar jcstress.jar run --resume "
                + Optional.ofNullable(resultFile.getParent()).orElse(resultFile));
    }

    private static String reason(TestResult result) {
        return result.grading().failureMessages.stream()
                .findFirst()
                .orElse(result.status().toString());
    }

    /** The mean time of a fork so far, in which forks that run side by side share. */
    private Duration mean() {
        return Duration.between(start, clock.instant()).dividedBy(Math.max(1, ended));
    }

    private Duration planLeft() {
        return mean().multipliedBy(Math.max(0, plan.forks().size() - ended));
    }

    /** The time left. A budget ends everything; the default time ends only forks that are not planned. */
    private Duration timeLeft() {
        Duration untilEnd = plan.time()
                .map(time -> Duration.between(clock.instant(), time.end()))
                .filter(left -> !left.isNegative())
                .orElse(Duration.ZERO);
        return plan.mayBeCut() ? untilEnd : Collections.max(List.of(planLeft(), untilEnd));
    }

    private void show() {
        shown = ended;
        lastShown = clock.instant();
        int planned = plan.forks().size();
        String forks = ended <= planned
                ? "%s of %s".formatted(Numbers.grouped(ended), Numbers.of(planned, "fork"))
                : "%s, %s more than planned".formatted(Numbers.of(ended, "fork"), Numbers.grouped(ended - planned));
        String line = "  %s, %s samples, %s left".formatted(forks, Numbers.rounded(samples), Budget.text(timeLeft()));
        out.print(style.colours() ? CLEAR_LINE + line : line + System.lineSeparator());
        out.flush();
    }

    private void line(String line) {
        clear();
        out.println(line);
        out.flush();
    }

    private void clear() {
        if (style.colours()) {
            out.print(CLEAR_LINE);
        }
    }
}
