package org.jcstresskit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jcstresskit.result.ForkArguments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.TestList;

/** Runs in this JVM what a forked one runs. */
final class RacedRunnerTest {
    private static final TestInfo TEST = TestList.getInfo("org.example.tests.Counting.PlainInt");
    private static final int EPOCH = 64 * 4;

    @BeforeEach
    void nameTheRunner() {
        System.setProperty(ForkArguments.GENERATED_RUNNER, TEST.generatedRunner());
    }

    @AfterEach
    void forgetIt() {
        System.clearProperty(ForkArguments.GENERATED_RUNNER);
    }

    @Test
    void countsNothingButEpochsOfRacedSamples() throws ReflectiveOperationException {
        TestResult result = new RacedRunner(config(TEST)).run();

        assertThat(result.status()).isEqualTo(Status.NORMAL);
        assertThat(result.getTotalCount()).isPositive();
        assertThat(result.getTotalCount() % EPOCH).isZero();
    }

    @Test
    void isNamedWithTheRunnerThatItHasSample() {
        TestInfo raced = RacedRunner.of(TEST);

        assertThat(raced.generatedRunner()).isEqualTo(RacedRunner.class.getName());
        assertThat(raced.name()).isEqualTo(TEST.name());
        assertThat(RacedRunner.arguments(TEST, List.of("-Xint")))
                .containsExactly("-Xint", "-Dorg.jcstresskit.runner=" + TEST.generatedRunner());
    }

    @Test
    void leavesTestsOfTheTerminationModeAlone() {
        TestInfo termination = new TestInfo("A", "A", "A_jcstress", "", 1, List.of("actor"), true);

        assertThat(RacedRunner.of(termination)).isSameAs(termination);
        assertThat(RacedRunner.arguments(termination, List.of())).isEmpty();
    }

    private static ForkedTestConfig config(TestInfo test) {
        Options options = JCStressOptions.parse(JCStressArguments.none()
                .with(JCStressOption.ITERATIONS, 1)
                .with(JCStressOption.TIME, 20)
                .with(JCStressOption.STRIDE_SIZE, 64)
                .with(JCStressOption.STRIDE_COUNT, 4));
        return new ForkedTestConfig(new PlannedFork(Plans.configuration(test), 0).task(options));
    }
}
