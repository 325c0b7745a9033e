package org.jcstresskit.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TargetJvmTest {
    @ParameterizedTest
    @CsvSource({
        "Error occurred during initialization of VM|Initial heap size set to a larger value, Initial heap size set to a"
                + " larger value",
        "Unrecognized VM option 'Nonsense'|Error: Could not create the Java Virtual Machine., Unrecognized VM option"
                + " 'Nonsense'",
        "'', no reason given"
    })
    void saysWhyNoJvmStarts(String output, String reason) {
        assertThat(TargetJvm.refusal("these -jvmArgs", output.replace('|', '\n')))
                .isEqualTo("no JVM starts with these -jvmArgs: " + reason);
    }
}
