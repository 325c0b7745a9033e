package org.pyerr.stress.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.ReportUtils;
import org.pyerr.stress.result.StressTest;
import org.pyerr.stress.run.Breadth;
import org.pyerr.stress.run.Budget;
import org.pyerr.stress.run.JCStressOption;
import org.pyerr.stress.run.RunListener;
import org.pyerr.stress.run.RunPlan;
import org.pyerr.stress.run.RunRequest;
import org.pyerr.stress.run.Workload;

/**
 * Shows how a run goes on: on a terminal one line that is written anew, in a log a line now and then. A test that turns
 * out wrong is named at once.
 */
public final class Progress implements RunListener {
    private static final Duration TERMINAL_PERIOD = Duration.ofMillis(500);
    private static final Duration LOG_PERIOD = Duration.ofSeconds(15);

    /** However long the run, a log gets no more lines than this. */
    private static final int MAX_LOG_LINES = 40;

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final Style style;
    private final RunRequest request;
    private final boolean verbose;
    private final Set<String> wrong = new HashSet<>();
    private Duration period = TERMINAL_PERIOD;
    private int planned;
    private int ended;
    private int shown;
    private long samples;
    private long startNanos;
    private long shownNanos;

    /** Writes to {@code out}, as to a terminal if the style has colours. */
    public Progress(PrintWriter out, Style style, RunRequest request, boolean verbose) {
        this.out = out;
        this.style = style;
        this.request = request;
        this.verbose = verbose;
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
    public void planned(RunPlan plan) {
        line(plan(plan));
        if (request.isPreset()) {
            line("  No options: a short run of the suite. Longer: --budget 30m, or -m default.");
        }
        if (plan.breadth() == Breadth.ONE) {
            line("  Compiled as the JVM does by default. More ways: --breadth unified or split.");
        }
        if (plan.deadline().isPresent() && plan.arguments().has(JCStressOption.STRIDE_COUNT)) {
            line("  For want of time with few strides, which takes about a third of the samples.");
        }
        if (!plan.leftOut().isEmpty()) {
            line("  Left out for want of cores: " + Numbers.of(plan.leftOut().size(), "test") + ", named at the end.");
        }
        planned = plan.forks().size();
        startNanos = System.nanoTime();
        shownNanos = startNanos;
        if (!style.colours()) {
            Duration sparse = plan.estimate().dividedBy(MAX_LOG_LINES);
            period = sparse.compareTo(LOG_PERIOD) > 0 ? sparse : LOG_PERIOD;
        }
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
        if (System.nanoTime() - shownNanos >= period.toNanos()) {
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
    public void interrupted(Path resultFile) {
        line("Interrupted after %d of %d forks; they are in %s".formatted(ended, planned, resultFile));
    }

    private static String plan(RunPlan plan) {
        Workload workload = plan.workload();
        int tests = plan.forksByTest().size();
        int forks = plan.forks().size();
        return "%s x %s x %s of %d ms = %s, about %s"
                .formatted(
                        Numbers.of(tests, "test"),
                        forks % tests == 0
                                ? Numbers.of(forks / tests, "fork")
                                : String.format(Locale.ROOT, "%.1f forks", (double) forks / tests),
                        Numbers.of(workload.iterations(), "iteration"),
                        workload.iterationMillis(),
                        Numbers.of(forks, "fork"),
                        Budget.text(plan.estimate()));
    }

    private static String reason(TestResult result) {
        return result.grading().failureMessages.stream()
                .findFirst()
                .orElse(result.status().toString());
    }

    private void show() {
        shown = ended;
        shownNanos = System.nanoTime();
        Duration spent = Duration.ofNanos(shownNanos - startNanos);
        Duration left = spent.multipliedBy(planned - ended).dividedBy(Math.max(1, ended));
        String line = "  %s of %s, %s samples, %s left"
                .formatted(
                        Numbers.grouped(ended),
                        Numbers.of(planned, "fork"),
                        Numbers.rounded(samples),
                        Budget.text(left));
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
