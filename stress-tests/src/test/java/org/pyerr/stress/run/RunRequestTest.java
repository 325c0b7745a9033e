package org.pyerr.stress.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pyerr.stress.result.CommandFailedException;

final class RunRequestTest {
    private static final JCStressArguments NOTHING = JCStressArguments.none();

    @Test
    void withoutOptionsItIsThePreset() {
        assertThat(RunRequest.of(NOTHING).isPreset()).isTrue();
        assertThat(RunRequest.of(NOTHING).time()).contains(RunRequest.PRESET.duration());
    }

    @Test
    void optionsThatSelectTestsOrFoldersLeaveItThePreset() {
        JCStressArguments selecting =
                NOTHING.with(JCStressOption.TESTS, "Direct").with(JCStressOption.RESULTS, "here");

        assertThat(RunRequest.of(selecting).isPreset()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"MODE", "FORKS", "ITERATIONS", "TIME", "SPLIT_COMPILATION", "JVM_ARGS"})
    void optionsThatSayHowMuchMakeItJCStresssOwn(JCStressOption option) {
        RunRequest request = RunRequest.of(NOTHING.with(option, "1"));

        assertThat(request.isPreset()).isFalse();
        assertThat(request.time()).isEmpty();
    }

    @Test
    void refusesABudgetThatHasNothingToDecide() {
        JCStressArguments all = NOTHING.with(JCStressOption.FORKS, 1)
                .with(JCStressOption.ITERATIONS, 1)
                .with(JCStressOption.TIME, 1);

        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> new RunRequest(all, Optional.of(Budget.parse("5m")), Optional.empty(), Instant.EPOCH))
                .withMessage("-f, -iters and -time leave nothing to fit to --budget");
    }
}
