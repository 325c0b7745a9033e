package org.jcstresskit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TargetJvmTest {
    private static final String TOO_SMALL = """
            Error occurred during initialization of VM
            Initial heap size set to a larger value than the maximum heap size
            """;

    @Test
    void blamesTheProgramsOwnArgumentsWhereNoOthersWereGiven() {
        assertThat(TargetJvm.refusal(List.of(), List.of("-Xmx32m"), TOO_SMALL))
                .isEqualTo("no JVM starts with this program's own -Xmx32m, which forks take over: Initial heap size set"
                        + " to a larger value than the maximum heap size");
    }

    @Test
    void blamesTheArgumentsThatWereGiven() {
        assertThat(TargetJvm.refusal(List.of("-XX:+Nonsense"), List.of(), "Unrecognized VM option 'Nonsense'\n"))
                .isEqualTo("no JVM starts with these -jvmArgs: Unrecognized VM option 'Nonsense'");
    }

    @Test
    void namesBothWhereItMayBeEither() {
        assertThat(TargetJvm.refusal(List.of("-Xms1g"), List.of("-Xmx32m"), ""))
                .isEqualTo("no JVM starts with these -jvmArgs and this program's own -Xmx32m, which forks take over:"
                        + " no reason given");
    }
}
