package org.jcstresskit.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.ResultFile;
import org.jcstresskit.result.ResultFileWriter;
import org.jcstresskit.result.RunHeader;
import org.jcstresskit.result.Shard;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.TestResult;

/**
 * Runs stress tests: probes, plans, forks, writes the results and reads them back.
 *
 * <p>JCStress keeps what it knows of the JVM in static fields and prints to the standard streams, so one run is made at
 * a time; several in a row are fine, and only the first one probes.
 */
public final class StressRunner {
    private final String defaultTests;
    private final RunListener listener;
    private final ProbeCache cache = ProbeCache.ofUser();

    /** A runner of the default tests, if a request names none, that tells the listener how it goes on. */
    public StressRunner(String defaultTests, RunListener listener) {
        this.defaultTests = defaultTests;
        this.listener = listener;
    }

    /**
     * Runs the tests.
     *
     * @throws CommandFailedException if it cannot be made, or its results cannot be written
     */
    public FinishedRun run(RunRequest request) {
        return run(request, Shard.WHOLE, run -> run);
    }

    /**
     * Runs the tests that belong to the shard.
     *
     * @param rest what is done with the run at its end; its time belongs to that of the run
     * @throws CommandFailedException as {@link #run(RunRequest)} does
     */
    public <T> T run(RunRequest request, Shard shard, Function<FinishedRun, T> rest) {
        return run(request, shard, Optional.empty(), rest);
    }

    /**
     * Continues a run that did not come to its end, by running the forks that are missing. The file is then that of a
     * whole run.
     *
     * @param rest what is done with the run at its end
     * @throws CommandFailedException if it cannot be continued here, and as {@link #run(RunRequest)} does
     */
    public <T> T resume(Path resultFile, Function<FinishedRun, T> rest) {
        Resumption resumption = Resumption.read(resultFile);
        return run(resumption.request(), resumption.options().shard(), Optional.of(resumption), rest);
    }

    private <T> T run(RunRequest request, Shard shard, Optional<Resumption> resumption, Function<FinishedRun, T> rest) {
        RunRequest complete = request.complete(defaultTests);
        Options options = JCStressOptions.parse(complete.arguments());
        List<TestInfo> tests = SelectedTests.matching(options.getTestFilter(), shard);
        try (ResultFolder folder = ResultFolder.open(Path.of(options.getResultDest()))) {
            CpuUse.Counters before = CpuUse.Counters.now();
            Executed executed = execute(complete, options, tests, shard, resumption, folder);
            Instant end = Instant.now();
            CpuUse cpuUse = CpuUse.since(before);
            listener.ended();
            ResultFile results = ResultFile.read(executed.file());
            Path page = JCStressPages.write(options, results);
            boolean reported = executed.execution().hasTimeForReport();
            T result = rest.apply(FinishedRun.of(results, executed.file(), page, cpuUse, reported));
            if (complete.time().isPresent() && reported) {
                Duration took = Duration.between(end, Instant.now());
                EndCost.keep(cache, took, executed.execution().overhead());
            }
            return result;
        }
    }

    private record Executed(Path file, PlanExecution execution) {}

    private Executed execute(
            RunRequest request,
            Options options,
            List<TestInfo> tests,
            Shard shard,
            Optional<Resumption> resumption,
            ResultFolder folder) {
        try (RunInterruption interruption = RunInterruption.prepare(listener::interrupted)) {
            TargetMachine machine = probe(options);
            resumption.ifPresent(earlier -> earlier.requireSameMachine(machine));
            RunPlan whole = new RunPlanner(request, options, machine, tests).plan();
            RunPlan plan =
                    resumption.map(earlier -> earlier.remaining(whole, options)).orElse(whole);
            RunHeader header = resumption.map(Resumption::header).orElse(header(request, plan, machine, shard));
            Path file = folder.makeRoomFor(options.getResultFile());
            listener.planned(
                    plan,
                    resumption.isPresent()
                            ? OptionalInt.of(whole.forks().size() - plan.forks().size())
                            : OptionalInt.empty());
            try (ResultFileWriter writer = ResultFileWriter.create(file, header)) {
                for (TestResult result : resumption.map(Resumption::results).orElse(List.of())) {
                    writer.copy(result);
                }
                interruption.closing(writer, () -> listener.interrupted(file));
                ForkExecutor executor = new ForkExecutor(machine, options, fork -> keep(fork, writer, interruption));
                PlanExecution execution = new PlanExecution(
                        plan, executor, () -> writer.failure().isEmpty(), InstantSource.system(), EndCost.read(cache));
                execution.execute();
                writer.end(Instant.now());
                return new Executed(file, execution);
            } catch (IOException e) {
                throw new CommandFailedException(ExitCode.USAGE, "cannot write " + file + ": " + e.getMessage());
            }
        }
    }

    private TargetMachine probe(Options options) {
        listener.begins("Probing the JVM and the processors (a few seconds)");
        listener.probed(TargetJvm.probe(options, cache));
        return TargetMachine.of(options);
    }

    /** Keeps a fork's result, unless the fork was ended because the program is. */
    private synchronized void keep(TestResult result, ResultFileWriter writer, RunInterruption interruption) {
        if (!interruption.isStopping()) {
            writer.add(result);
            listener.forkEnded(result);
        }
    }

    private static RunHeader header(RunRequest request, RunPlan plan, TargetMachine machine, Shard shard) {
        return new RunHeader(
                RecordedOptions.write(request, plan, shard),
                request.since(),
                machine.cpus(),
                plan.forksByTest(),
                plan.leftOut());
    }
}
