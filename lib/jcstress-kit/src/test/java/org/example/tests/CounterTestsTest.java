package org.example.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jcstresskit.cli.Program;
import org.jcstresskit.report.SuiteParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The suite of the README: it is what the README shows, and all that a program needs. */
class CounterTestsTest {
    private final StringWriter out = new StringWriter();

    private int execute(String... args) {
        return Program.execute(
                Program.of(new CounterTests(), SuiteParts.NONE, List.of()).setOut(new PrintWriter(out, true)), args);
    }

    @Test
    void theReadmeShowsItAsItIs() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String suite = Files.readString(Path.of("src/test/java/org/example/tests/CounterTests.java"));

        assertThat(readme).contains("```java\n" + suite + "```");
    }

    @Test
    void itListsTheTestsOfTheJar() {
        assertThat(execute("list", "-c", "2")).isZero();

        assertThat(out.toString()).containsPattern("Counting\\.PlainInt +first, second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "list", "gate", "baseline", "merge", "compare"})
    void itHasTheCommandsThatTheReadmeNames(String command) {
        assertThat(execute("help", command)).isZero();

        assertThat(out.toString()).contains("jcstress.jar " + command);
    }
}
