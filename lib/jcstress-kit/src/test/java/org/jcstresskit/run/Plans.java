package org.jcstresskit.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.StateCase;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.os.AffinityMode;
import org.openjdk.jcstress.os.NodeType;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.vm.CompileMode;

/** Plans of tests that do not exist. */
public final class Plans {
    /** When the program of a plan was started. */
    public static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    private Plans() {}

    /** A plan without options, of so many tests. */
    public static RunPlan usual(int tests) {
        return plan(tests, 1, true, Optional.of(time(RunRequest.USUAL_TIME.duration(), false)));
    }

    /** A plan with a budget, of so many tests. */
    public static RunPlan within(Duration budget, int tests) {
        return plan(tests, 1, true, Optional.of(time(budget, true)));
    }

    /** A plan of which the options say how many forks it has. */
    public static RunPlan fixed(int tests, int forks) {
        return plan(tests, forks, false, Optional.empty());
    }

    /** The same plan, of other forks. */
    public static RunPlan withKind(RunPlan plan, ForkKind kind) {
        return new RunPlan(
                plan.forks(), kind, plan.breadth(), plan.leftOut(), plan.arguments(), plan.goesOn(), plan.time());
    }

    private static RunTime time(Duration duration, boolean isAsked) {
        return new RunTime(new Budget(duration), START.plus(duration), isAsked);
    }

    private static RunPlan plan(int tests, int forks, boolean goesOn, Optional<RunTime> time) {
        List<PlannedFork> planned = IntStream.range(0, tests * forks)
                .mapToObj(fork -> new PlannedFork(configuration(test("Topic.Test" + fork % tests)), fork / tests))
                .toList();
        return new RunPlan(planned, ForkKind.STANDARD, Breadth.ONE, List.of(), JCStressArguments.none(), goesOn, time);
    }

    static Configuration configuration(TestInfo test) {
        SchedulingClass anywhere = new SchedulingClass(AffinityMode.NONE, 2, NodeType.PACKAGE);
        return new Configuration(test, JvmConfiguration.of(List.of()), CompileMode.UNIFIED, anywhere);
    }

    static TestInfo test(String simpleName, Expect... table) {
        String name = "org.example." + simpleName;
        TestInfo test = new TestInfo(name, name, name + "_jcstress", "", 2, List.of("first", "second"), false);
        for (Expect expect : table) {
            test.addCase(new StateCase(Pattern.compile(expect.name()), expect, ""));
        }
        return test;
    }
}
