package org.jcstresskit.run;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.TestExecutor;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.collectors.TestResultCollector;
import org.openjdk.jcstress.infra.runners.TestConfig;

/** Has JCStress execute forks, as many side by side as the machine has room for. */
final class ForkExecutor implements PlanExecution.Forks {
    private final TargetMachine machine;
    private final Options options;
    private final TestResultCollector collector;

    /** An executor of forks with the options, whose results go to the collector. */
    ForkExecutor(TargetMachine machine, Options options, TestResultCollector collector) {
        this.machine = machine;
        this.options = options;
        this.collector = collector;
    }

    @Override
    public int sideBySide(List<PlannedFork> forks) {
        return forks.stream()
                .mapToInt(fork -> machine.slots(fork.configuration().placement()))
                .max()
                .orElse(1);
    }

    @Override
    public void execute(List<PlannedFork> forks, Optional<Instant> lastEnd) {
        List<TestConfig> tasks = forks.stream().map(fork -> fork.task(options)).toList();
        ForkWatchdog watchdog = ForkWatchdog.start(options, lastEnd);
        try {
            TestResultCollector inTime = result -> keep(result, watchdog);
            new TestExecutor(options.verbosity(), inTime, machine.newScheduler()).runAll(tasks);
        } catch (IOException e) {
            throw new CommandFailedException(
                    ExitCode.PROVES_NOTHING, "cannot listen for forked JVMs: " + e.getMessage());
        } finally {
            watchdog.stop();
        }
    }

    /** A fork that was ended because the time is over did not fail. */
    private void keep(TestResult result, ForkWatchdog watchdog) {
        if (!watchdog.isTimeOver()) {
            collector.add(result);
        }
    }
}
