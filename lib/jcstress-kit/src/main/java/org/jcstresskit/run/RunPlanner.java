package org.jcstresskit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.LeftOutTest;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.TestInfo;

/** Makes the plan of a run from its options. */
final class RunPlanner {
    private final RunRequest request;
    private final Options options;
    private final TargetMachine machine;
    private final List<TestInfo> tests;
    private final List<LeftOutTest> leftOut;

    RunPlanner(RunRequest request, Options options, TargetMachine machine, List<TestInfo> matching) {
        this.request = request;
        this.options = options;
        this.machine = machine;
        this.leftOut = machine.leftOut(matching);
        this.tests = new ArrayList<>(matching);
        leftOut.forEach(out -> tests.removeIf(test -> test.name().equals(out.name())));
        if (tests.isEmpty()) {
            throw new CommandFailedException(
                    ExitCode.PROVES_NOTHING,
                    "nothing can be run here: %s (explore finds hangs on any machine)"
                            .formatted(LeftOutTest.summary(leftOut)));
        }
    }

    /** One replicate of each configuration, or as many as the options say. */
    RunPlan plan() {
        Breadth breadth = request.breadthFor(options);
        List<Configuration> configurations =
                Configuration.of(tests, TargetJvm.configurations(options, breadth), machine, breadth);
        List<PlannedFork> forks = configurations.stream()
                .flatMap(configuration ->
                        IntStream.range(0, forksOf(configuration)).mapToObj(id -> new PlannedFork(configuration, id)))
                .toList();
        if (forks.isEmpty()) {
            throw new CommandFailedException(ExitCode.PROVES_NOTHING, "there are no forks to run");
        }
        return new RunPlan(
                ForkOrder.of(forks),
                ForkKind.of(options),
                breadth,
                leftOut,
                request.arguments(),
                !request.saysHowManyForks(),
                request.time());
    }

    private int forksOf(Configuration configuration) {
        if (!request.saysHowManyForks()) {
            return 1;
        }
        int factor = configuration.jvm().randomized() ? options.getForksStressMultiplier() : 1;
        return options.getForks() * factor;
    }
}
