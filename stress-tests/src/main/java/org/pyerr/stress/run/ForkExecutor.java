package org.pyerr.stress.run;

import java.io.IOException;
import java.util.List;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.TestExecutor;
import org.openjdk.jcstress.infra.collectors.TestResultCollector;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.pyerr.stress.result.CommandFailedException;
import org.pyerr.stress.result.ExitCode;

/** Has JCStress execute forks, as many side by side as the machine has room for. */
final class ForkExecutor {
    private final TargetMachine machine;

    ForkExecutor(TargetMachine machine) {
        this.machine = machine;
    }

    /** Executes the forks; returns when all have ended and their results were collected. */
    void execute(List<PlannedFork> forks, Options options, TestResultCollector collector) {
        List<TestConfig> tasks = forks.stream().map(fork -> fork.task(options)).toList();
        ForkWatchdog watchdog = ForkWatchdog.start(options);
        try {
            new TestExecutor(options.verbosity(), collector, machine.newScheduler()).runAll(tasks);
        } catch (IOException e) {
            throw new CommandFailedException(
                    ExitCode.PROVES_NOTHING, "cannot listen for forked JVMs: " + e.getMessage());
        } finally {
            watchdog.stop();
        }
    }

    /** Time that the forks take one after the other, in forks. */
    double weight(List<PlannedFork> forks) {
        return forks.stream().mapToDouble(fork -> fork.weight(machine)).sum();
    }
}
