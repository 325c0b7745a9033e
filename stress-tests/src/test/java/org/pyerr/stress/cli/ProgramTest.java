package org.pyerr.stress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jcstresskit.run.JCStressOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pyerr.stress.Main;

final class ProgramTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(String... args) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    @Test
    void helpOfRunNamesItsOwnOptionsAndJCStresss() {
        assertThat(execute("help", "run")).isZero();
        assertThat(out.toString()).contains("--budget", "--breadth", "Exit codes:");
        for (JCStressOption option : JCStressOption.values()) {
            assertThat(out.toString()).contains(option.flag());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"explore", "list", "bench", "report"})
    void helpOfACommandThatJudgesNothingHasItsOwnExitCodes(String command) {
        assertThat(execute("help", command)).isZero();
        assertThat(out.toString()).containsOnlyOnce("Exit codes:").doesNotContain("outcome table lists");
    }

    @Test
    void versionNamesTheJavaVersion() {
        assertThat(execute("--version")).isZero();
        assertThat(out.toString()).contains("Java " + System.getProperty("java.version"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run -tb 5           | Unknown options: '-tb', '5' (see 'help run')",
                "run --bugdet 5m     | Unknown options: '--bugdet', '5m' (see 'help run')",
                "run Direct          | Unmatched argument at index 1: 'Direct' (see 'help run')",
                "run -t              | Missing required parameter for option '-t' (REGEXP) (see 'help run')",
                "run --budget fast   | Invalid value for option '--budget': 'fast' is not a time such as 90s, 2m or 1h30m (see 'help run')",
                "run --breadth one -sc    | --breadth decides what -sc decides: give one of them",
                "run -t (            | -t (: Unclosed group",
                "run -m fast         | Unknown test mode: fast",
                "run -time soon      | Cannot parse argument 'soon' of option ['time']",
                "run -t a -t b       | Found multiple arguments for option ['t'], but you asked for only one",
                "run -p no.bin.gz    | cannot read no.bin.gz: no such file",
                "rnu                 | Unmatched argument at index 0: 'rnu' (see 'help')",
            })
    void refusesInOneLine(String args, String message) {
        assertThat(execute(args.split(" "))).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("jcstress.jar: " + message + System.lineSeparator());
        assertThat(out.toString()).isEmpty();
    }
}
