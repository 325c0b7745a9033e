package org.jcstresskit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class RunRequestTest {
    private static final JCStressArguments NOTHING = JCStressArguments.none();

    private static final Budget BUDGET = Budget.parse("2m");

    @Test
    void withoutOptionsTimeEndsIt() {
        RunRequest request = RunRequest.of(NOTHING);

        assertThat(request.saysHowManyForks()).isFalse();
        assertThat(request.time())
                .contains(new RunTime(
                        RunRequest.USUAL_TIME, request.since().plus(RunRequest.USUAL_TIME.duration()), false));
    }

    @ParameterizedTest
    @EnumSource(names = {"TESTS", "RESULTS", "ITERATIONS", "TIME", "STRIDE_COUNT", "SPLIT_COMPILATION", "JVM_ARGS"})
    void optionsThatSayWhatAForkIsLeaveItSo(JCStressOption option) {
        RunRequest request = RunRequest.of(NOTHING.with(option, "1"));

        assertThat(request.saysHowManyForks()).isFalse();
        assertThat(request.time()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = {"MODE", "FORKS", "STRESS_FORKS"})
    void optionsThatSayHowManyForksEndIt(JCStressOption option) {
        RunRequest request = RunRequest.of(NOTHING.with(option, "quick"));

        assertThat(request.saysHowManyForks()).isTrue();
        assertThat(request.time()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TESTS", "MODE", "FORKS"})
    void aBudgetIsKeptWhateverElseIsGiven(JCStressOption option) {
        RunRequest request =
                new RunRequest(NOTHING.with(option, "1"), Optional.of(BUDGET), Optional.empty(), Instant.EPOCH);

        assertThat(request.time()).contains(new RunTime(BUDGET, Instant.EPOCH.plusSeconds(120), true));
    }

    @Test
    void completesItWithForksOfTheStandardKind() {
        assertThat(completed(NOTHING.with(JCStressOption.TIME, 50)))
                .isEqualTo("-time 50 -t regexp -iters 1 -strideSize 256 -strideCount 4 -pth false");
        assertThat(completed(NOTHING.with(JCStressOption.FORKS, 3)))
                .isEqualTo("-f 3 -t regexp -iters 1 -time 2000 -strideSize 256 -strideCount 4 -pth false -fsm 1");
    }

    @Test
    void leavesItToAModeWhatAForkIs() {
        assertThat(completed(NOTHING.with(JCStressOption.MODE, "quick"))).isEqualTo("-m quick -t regexp");
    }

    @ParameterizedTest
    @CsvSource({
        "'', ONE",
        "-t X, ONE",
        "-f 3, ONE",
        "-iters 5, ONE",
        "-jvmArgs -Xint, ONE",
        "-m quick, SPLIT",
        "-m quick -sc false, UNIFIED",
        "-sc true, SPLIT",
        "-sc false, UNIFIED",
    })
    void coversOneConfigurationUnlessMoreAreAskedFor(String options, Breadth breadth) {
        JCStressArguments arguments = RecordedOptions.read(options.isEmpty() ? List.of() : List.of(options.split(" ")))
                .arguments();

        assertThat(RunRequest.of(arguments).breadthFor(JCStressOptions.parse(arguments)))
                .isEqualTo(breadth);
    }

    private static String completed(JCStressArguments arguments) {
        return String.join(
                " ", RunRequest.of(arguments).complete("regexp").arguments().words());
    }
}
