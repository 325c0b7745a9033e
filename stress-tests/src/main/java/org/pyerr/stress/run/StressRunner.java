package org.pyerr.stress.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.TestInfo;
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
        RunRequest selecting = request.selecting(Suite.DEFAULT_TESTS);
        Options options = JCStressOptions.parse(selecting.arguments());
        List<TestInfo> tests = Suite.matching(options.getTestFilter());
        try (ResultFolder folder = ResultFolder.open(Path.of(options.getResultDest()))) {
            TargetMachine machine = probe(options);
            RunPlanner planner = new RunPlanner(selecting, options, machine, tests);
            listener.begins("Probing the JVM (about 10 s)");
            listener.probed(TargetJvm.probe(options));
            RunPlan plan = planner.plan();
            listener.planned(plan);
            Path file = folder.makeRoomFor(options.getResultFile());
            execute(selecting, plan, machine, file);
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

    private void execute(RunRequest request, RunPlan plan, TargetMachine machine, Path file) {
        try (ResultFileWriter writer = ResultFileWriter.create(file, header(request, plan, machine))) {
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

    private static RunHeader header(RunRequest request, RunPlan plan, TargetMachine machine) {
        List<String> arguments = new ArrayList<>(plan.arguments().toList());
        if (!plan.arguments().has(JCStressOption.SPLIT_COMPILATION)) {
            arguments.addAll(List.of("--breadth", plan.breadth().toString()));
        }
        return new RunHeader(
                List.copyOf(arguments), request.since(), machine.cpus(), plan.forksByTest(), plan.leftOut());
    }

    private static FinishedRun finish(Options options, Path file) {
        ResultFile results = ResultFile.read(file);
        return new FinishedRun(StressRunReader.of(results, file), file, JCStressPages.write(options, results));
    }
}
