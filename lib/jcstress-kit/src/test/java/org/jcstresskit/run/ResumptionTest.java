package org.jcstresskit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.RunHeader;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;

final class ResumptionTest {
    private static final Options OPTIONS = JCStressOptions.parse(JCStressArguments.none());
    private static final RunPlan PLAN = Plans.fixed(2, 1);

    @Test
    void leavesTheForksThatAreMissing() {
        PlannedFork done = PLAN.forks().get(0);
        TestResult result = new TestResult(Status.NORMAL);
        result.setConfig(done.task(OPTIONS));

        assertThat(resumption(result).remaining(PLAN, OPTIONS).forks())
                .containsExactly(PLAN.forks().get(1));
    }

    @Test
    void mixesNoRacedForksWithOthers() {
        String test = PLAN.forks().get(0).configuration().test().name();
        TestResult byJCStressAlone = RecordedForks.of(test, 0, Status.NORMAL, Map.of("1, 2", 400_000L));

        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> resumption(byJCStressAlone).remaining(PLAN, OPTIONS))
                .withMessage("cannot resume r.bin.gz: its forks counted samples that were not raced as well;"
                        + " start a new run");
    }

    private static Resumption resumption(TestResult result) {
        RunHeader header = new RunHeader(List.of(), Plans.START, 2, PLAN.forksByTest(), List.of());
        return new Resumption(Path.of("r.bin.gz"), header, RecordedOptions.read(List.of()), List.of(result));
    }
}
