package org.jcstresskit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jcstresskit.gate.SyntheticSuite;
import org.jcstresskit.report.SuiteParts;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class JCStressOptionSpecsTest {
    @Test
    void passesJCStresssOptionsOnAsTheyAre() {
        CommandLine.ParseResult parsed = Program.of(SyntheticSuite.of(1), SuiteParts.NONE, List.of())
                .parseArgs(
                        "run",
                        "-jvmArgs",
                        "-Xint",
                        "-jvmArgs",
                        "@args -v",
                        "-f",
                        "3",
                        "-sc",
                        "-t",
                        "A|B",
                        "-vv",
                        "--budget",
                        "2m")
                .subcommand();

        assertThat(JCStressOptionSpecs.read(parsed).words())
                .containsExactly("-t", "A|B", "-f", "3", "-sc", "-jvmArgs", "-Xint", "-jvmArgs", "@args -v", "-vv");
    }
}
