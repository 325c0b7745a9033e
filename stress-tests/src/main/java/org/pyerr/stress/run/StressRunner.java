package org.pyerr.stress.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.pyerr.stress.result.CommandFailedException;
import org.pyerr.stress.result.ExitCode;
import org.pyerr.stress.result.ResultFile;
import org.pyerr.stress.result.ResultFileWriter;
import org.pyerr.stress.result.RunHeader;
import org.pyerr.stress.result.StressRunReader;

/**
 * Runs stress tests: probes, plans, forks, writes the results down and reads them back.
 *
 * <p>JCStress keeps what it knows of the JVM in static fields and prints to the standard streams, so one run is made at
 * a time; several in a row are fine, and only the first one probes.
 */
public final class StressRunner {
    private final RunListener listener;

    /** A runner that tells the listener how it goes on. */
    public StressRunner(RunListener listener) {
        this.listener = listener;
    }

    /**
     * Makes the run.
     *
     * @throws CommandFailedException if it cannot be made, or its results cannot be written
     */
    public FinishedRun run(RunRequest request) {
        return run(request, Shard.WHOLE);
    }

    /**
     * Makes the part of the run that belongs to the shard.
     *
     * @throws CommandFailedException as {@link #run(RunRequest)} does
     */
    public FinishedRun run(RunRequest request, Shard shard) {
        return run(request, shard, Optional.empty());
    }

    /**
     * Continues a run that did not come to its end: does what is missing. The file is then that of a whole run.
     *
     * @throws CommandFailedException if it cannot be continued here, and as {@link #run(RunRequest)} does
     */
    public FinishedRun resume(Path resultFile) {
        Resumption resumption = Resumption.read(resultFile);
        return run(resumption.request(), resumption.options().shard(), Optional.of(resumption));
    }

    private FinishedRun run(RunRequest request, Shard shard, Optional<Resumption> resumption) {
        RunRequest selecting = request.selecting(Suite.DEFAULT_TESTS);
        Options options = JCStressOptions.parse(selecting.arguments());
        List<TestInfo> tests = Suite.matching(options.getTestFilter(), shard);
        try (ResultFolder folder = ResultFolder.open(Path.of(options.getResultDest()))) {
            TargetMachine machine = probe(options);
            resumption.ifPresent(earlier -> earlier.requireSameMachine(machine));
            RunPlanner planner = new RunPlanner(selecting, options, machine, tests);
            listener.begins("Probing the JVM (about 10 s)");
            listener.probed(TargetJvm.probe(options));
            RunPlan whole = planner.plan();
            RunPlan plan =
                    resumption.map(earlier -> earlier.remaining(whole, options)).orElse(whole);
            if (!plan.forks().isEmpty()) {
                listener.planned(plan);
            }
            RunHeader header = resumption.map(Resumption::header).orElse(header(selecting, plan, machine, shard));
            Path file = folder.makeRoomFor(options.getResultFile());
            execute(plan, machine, header, resumption.map(Resumption::results).orElse(List.of()), file);
            listener.ended();
            return finish(options, file);
        }
    }

    private TargetMachine probe(Options options) {
        listener.begins("Probing the processors");
        CapturedOutput<TargetMachine> probing = TargetMachine.probe(options);
        listener.probed(probing.out());
        return probing.value();
    }

    private void execute(RunPlan plan, TargetMachine machine, RunHeader header, List<TestResult> earlier, Path file) {
        try (ResultFileWriter writer = ResultFileWriter.create(file, header)) {
            for (TestResult result : earlier) {
                writer.copy(result);
            }
            RunInterruption interruption = RunInterruption.prepare(writer, () -> listener.interrupted(file));
            try {
                new PlanExecution(plan, machine, writer, listener).execute();
                writer.end(Instant.now());
            } finally {
                interruption.disarm();
            }
        } catch (IOException e) {
            throw new CommandFailedException(ExitCode.USAGE, "cannot write " + file + ": " + e.getMessage());
        }
    }

    private static RunHeader header(RunRequest request, RunPlan plan, TargetMachine machine, Shard shard) {
        return new RunHeader(
                RecordedOptions.write(plan, shard),
                request.since(),
                machine.cpus(),
                plan.forksByTest(),
                plan.leftOut());
    }

    private static FinishedRun finish(Options options, Path file) {
        ResultFile results = ResultFile.read(file);
        return new FinishedRun(StressRunReader.of(results, file), file, JCStressPages.write(options, results));
    }
}
