package org.jcstresskit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.Shard;
import org.junit.jupiter.api.Test;

final class RecordedOptionsTest {
    @Test
    void readsEveryKindOfOption() {
        RecordedOptions options = RecordedOptions.read(List.of(
                "-t",
                "Direct",
                "-jvmArgs",
                "-Xint -Xmx64m",
                "-v",
                "-pth",
                "-f",
                "2",
                "--breadth",
                "one",
                "--budget",
                "2m",
                "--shard",
                "2/5"));

        assertThat(options.arguments())
                .isEqualTo(JCStressArguments.none()
                        .with(JCStressOption.TESTS, "Direct")
                        .with(JCStressOption.JVM_ARGS, "-Xint -Xmx64m")
                        .with(JCStressOption.VERBOSE)
                        .with(JCStressOption.PRETOUCH)
                        .with(JCStressOption.FORKS, "2"));
        assertThat(options.breadth()).contains(Breadth.ONE);
        assertThat(options.shard()).isEqualTo(new Shard(2, 5));
    }

    @Test
    void isTheWholeSuiteInJCStresssWayUnlessItSaysOtherwise() {
        assertThat(RecordedOptions.read(List.of()))
                .isEqualTo(new RecordedOptions(JCStressArguments.none(), Optional.empty(), Shard.WHOLE));
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> RecordedOptions.read(List.of("-f", "5", "--shard")))
                .withMessageContaining("--shard");
    }

    @Test
    void leavesItToJCStressToRefuseWhatNobodyKnows() {
        JCStressArguments arguments =
                RecordedOptions.read(List.of("--new", "5")).arguments();

        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> JCStressOptions.parse(arguments))
                .withMessageContaining("new' is not a recognized option");
    }
}
