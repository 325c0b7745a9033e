package org.jcstresskit.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.ResultFile;
import org.jcstresskit.result.ResultFileWriter;
import org.jcstresskit.result.RunHeader;
import org.jcstresskit.result.Shard;
import org.jcstresskit.result.StressRunReader;
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
        return run(request, Shard.WHOLE);
    }

    /**
     * Runs the tests that belong to the shard.
     *
     * @throws CommandFailedException as {@link #run(RunRequest)} does
     */
    public FinishedRun run(RunRequest request, Shard shard) {
        return run(request, shard, Optional.empty());
    }

    /**
     * Continues a run that did not come to its end, by running the forks that are missing. The file is then that of a
     * whole run.
     *
     * @throws CommandFailedException if it cannot be continued here, and as {@link #run(RunRequest)} does
     */
    public FinishedRun resume(Path resultFile) {
        Resumption resumption = Resumption.read(resultFile);
        return run(resumption.request(), resumption.options().shard(), Optional.of(resumption));
    }

    private FinishedRun run(RunRequest request, Shard shard, Optional<Resumption> resumption) {
        RunRequest complete = request.complete(defaultTests);
        Options options = JCStressOptions.parse(complete.arguments());
        List<TestInfo> tests = SelectedTests.matching(options.getTestFilter(), shard);
        try (ResultFolder folder = ResultFolder.open(Path.of(options.getResultDest()))) {
            CpuUse.Counters before = CpuUse.Counters.now();
            Path file = execute(complete, options, tests, shard, resumption, folder);
            listener.ended();
            ResultFile results = ResultFile.read(file);
            return new FinishedRun(
                    StressRunReader.of(results, file),
                    file,
                    JCStressPages.write(options, results),
                    CpuUse.since(before));
        }
    }

    private Path execute(
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
                new PlanExecution(plan, executor, () -> writer.failure().isEmpty(), InstantSource.system()).execute();
                writer.end(Instant.now());
            } catch (IOException e) {
                throw new CommandFailedException(ExitCode.USAGE, "cannot write " + file + ": " + e.getMessage());
            }
            return file;
        }
    }

    private TargetMachine probe(Options options) {
        listener.begins("Probing the JVM and the processors (a few seconds)");
        listener.probed(TargetJvm.probe(options, ProbeCache.ofUser()));
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
