package org.jcstresskit.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.ForkArguments;
import org.jcstresskit.result.ResultFile;
import org.jcstresskit.result.RunHeader;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.util.Environment;

/**
 * A run that did not come to its end, to be continued: what it planned, and what of that is done.
 *
 * @param file its result file
 * @param header what it planned
 * @param options its options
 * @param results the results that it has
 */
record Resumption(Path file, RunHeader header, RecordedOptions options, List<TestResult> results) {
    private static final List<String> SAME_ON_BOTH = List.of("java.version", "os.arch");

    /** The identity of a fork: its configuration, and its number among the replicates. */
    private record Key(String test, int fork, int compileMode, SchedulingClass placement, List<String> jvmArguments) {
        static Key of(TestConfig config) {
            return new Key(
                    config.name,
                    config.forkId,
                    config.getCompileMode(),
                    config.getSchedulingClass(),
                    ForkArguments.shared(config.jvmArgs));
        }
    }

    /**
     * Reads the run.
     *
     * @throws CommandFailedException if the file cannot be read, or does not say what was planned
     */
    static Resumption read(Path file) {
        ResultFile content = ResultFile.read(file);
        if (content.runs().size() != 1) {
            throw refused(file, "it holds several runs");
        }
        RunHeader header =
                content.header().orElseThrow(() -> refused(file, "it does not say what was planned; start a new run"));
        if (content.isComplete() && hasAll(header, content.results())) {
            throw refused(file, "it came to its end");
        }
        try {
            return new Resumption(file, header, RecordedOptions.read(header.arguments()), content.results());
        } catch (IllegalArgumentException e) {
            throw refused(file, e.getMessage());
        }
    }

    private static boolean hasAll(RunHeader header, List<TestResult> results) {
        Map<String, Integer> forks = new HashMap<>();
        results.forEach(result -> forks.merge(result.getName(), 1, Integer::sum));
        return header.plannedForks().entrySet().stream()
                .allMatch(planned -> forks.getOrDefault(planned.getKey(), 0) >= planned.getValue());
    }

    /** The request that plans the same run again, with the results in the same folder. */
    RunRequest request() {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        return new RunRequest(
                options.arguments().without(JCStressOption.RESULTS).with(JCStressOption.RESULTS, folder),
                Optional.empty(),
                options.breadth(),
                header.started());
    }

    /**
     * Checks that results of this machine can be added to those in the file.
     *
     * @throws CommandFailedException if they would not be comparable
     */
    void requireSameMachine(TargetMachine machine) {
        if (machine.cpus() != header.cpus()) {
            throw refused(file, "it was run on %d CPUs, here are %d".formatted(header.cpus(), machine.cpus()));
        }
        Map<String, String> here = Environment.getInstance().entries();
        for (TestResult result : results) {
            for (String property : SAME_ON_BOTH) {
                String there = result.getEnv().entries().get(property);
                if (!here.get(property).equals(there)) {
                    throw refused(
                            file, "it was run with %s %s, here is %s".formatted(property, there, here.get(property)));
                }
            }
        }
    }

    /**
     * The part of the plan that is left to do.
     *
     * @throws CommandFailedException if the plan is another one than it was
     */
    RunPlan remaining(RunPlan plan, Options parsed) {
        if (!plan.forksByTest().equals(header.plannedForks())) {
            throw refused(file, "this jar plans other forks for the same options");
        }
        Set<String> runners = plan.forks().stream()
                .map(fork -> fork.task(parsed).generatedRunnerName)
                .collect(Collectors.toSet());
        if (results.stream().anyMatch(result -> !runners.contains(result.getConfig().generatedRunnerName))) {
            throw refused(file, "its forks counted samples that were not raced as well; start a new run");
        }
        Map<Key, Integer> done = new HashMap<>();
        results.forEach(result -> done.merge(Key.of(result.getConfig()), 1, Integer::sum));
        List<PlannedFork> left = new ArrayList<>();
        for (PlannedFork fork : plan.forks()) {
            if (done.merge(Key.of(fork.task(parsed)), -1, Integer::sum) < 0) {
                left.add(fork);
            }
        }
        return plan.remaining(left);
    }

    private static CommandFailedException refused(Path file, String reason) {
        return new CommandFailedException(ExitCode.USAGE, "cannot resume " + file + ": " + reason);
    }
}
