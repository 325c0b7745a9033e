package org.jcstresskit.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.Documents;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.Fork;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BaselineFileTest {
    private static final String TEST = "org.example.tests.Direct.Both";
    private static final Path SCHEMA = Path.of("../../docs/schemas/baseline.schema.json");

    @TempDir
    private Path folder;

    private static StressRun run() {
        return Documents.run(Documents.test(
                TEST,
                Documents.acceptable("PRINTED, PRINTED, INTACT", 5_000_000_000L),
                Documents.interesting("HUNG, HUNG, LOST", 7)));
    }

    private static String json() {
        return BaselineFile.toJson(BaselineMaker.of(List.of(run())));
    }

    private Baseline read(String json) throws IOException {
        Path file = folder.resolve("baseline.json");
        Files.writeString(file, json);
        return BaselineFile.read(file, Set.of(TEST));
    }

    @Test
    void comesBackAsItWasWritten() throws IOException {
        assertThat(read(json())).isEqualTo(BaselineMaker.of(List.of(run())));
    }

    @Test
    void followsItsPublishedSchema() throws IOException {
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(Files.readString(SCHEMA))
                        .validate(json(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void hasALineForEachFork() {
        assertThat(json().lines().filter(line -> line.contains("\"counts\"")))
                .hasSize(3)
                .allMatch(line -> line.strip()
                        .startsWith("{ \"iterations\": 1, \"iterationMillis\": 200, \"counts\": "
                                + "{ \"HUNG, HUNG, LOST\": 7, \"PRINTED, PRINTED, INTACT\": 5000000000 } }"));
    }

    @Test
    void doesNotSayWhereFilesWere() {
        StressRun run = run();
        StressRun elsewhere = new StressRun(
                run.machine(),
                List.of("-r", "/home/someone/results", "-f", "3"),
                run.started(),
                run.duration(),
                true,
                run.tests(),
                List.of());

        assertThat(BaselineFile.toJson(BaselineMaker.of(List.of(elsewhere))))
                .doesNotContain("someone")
                .isEqualTo(json());
    }

    @Test
    void doesNotDependOnTheOrderInWhichForksEndedOrRunsWereNamed() {
        Fork first = numbered(0, 3);
        Fork second = numbered(1, 9);
        StressRun run = Documents.run(new StressTest(TEST, List.of(), 2, List.of(), List.of(first, second)));
        StressRun shuffled = Documents.run(new StressTest(TEST, List.of(), 2, List.of(), List.of(second, first)));
        StressRun later = new StressRun(
                run.machine(), List.of(), run.started().plusSeconds(60), run.duration(), true, run.tests(), List.of());

        assertThat(BaselineFile.toJson(BaselineMaker.of(List.of(later, shuffled))))
                .isEqualTo(BaselineFile.toJson(BaselineMaker.of(List.of(run, later))));
    }

    private static Fork numbered(int id, long hung) {
        Fork fork = Documents.fork(Documents.interesting("HUNG, HUNG, LOST", hung));
        return new Fork(
                id, fork.stratum(), List.of(), 1, 200, 0, fork.status(), new TreeMap<>(fork.counts()), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"schema\": 1 | \"schema\": 2 | schema: it is of schema 2, this program reads schema 1",
                "Direct.Both | Direct.Bath | tests[0].name: this jar has no test org.example.tests.Direct.Bath",
                "LOST\": 7 | LOST\": -7 | tests[0].strata[0].forks[0]: counts: -7 is negative",
                "LOST\": 7 | LOST\": 7.5 | tests[0].strata[0].forks[0].counts.HUNG, HUNG, LOST: Cannot coerce Floating-point value (7.5)",
                "LOST\": 7 | LOST\": \"7\" | tests[0].strata[0].forks[0].counts.HUNG, HUNG, LOST: Cannot coerce String value (\"7\")",
                "LOST\": 7 | LOST\": null | tests[0].strata[0].forks[0].counts",
                "LOST\": 7 | LOST\": 99999999999999999999 | tests[0].strata[0].forks[0].counts: Numeric value (99999999999999999999) out of range of long",
                "LOST\": 7 | LOST\": 9223372036854775807 | is more than any run takes",
                "\"run\": 0 | \"run\": 4 | tests: org.example.tests.Direct.Both has a stratum of run 4, and there is none",
                "\"run\": 0, | '' | tests[0].strata[0].run: Missing creator property 'run'",
                "\"iterations\": 1 | \"iterations\": 0 | tests[0].strata[0].forks[0]: iterations: 0 is not positive",
                "\"iterationMillis\": 200 | \"iterationMillis\": -1 | tests[0].strata[0].forks[0]: iterationMillis: -1 is negative",
                "2026-01-01T10:00:00Z | yesterday | runs[0]: started: 'yesterday' is not a time",
                "\"seconds\" | \"minutes\" | runs[0].seconds: Missing creator property 'seconds'",
                "\"seconds\": | \"minutes\": 3, \"seconds\": | runs[0].minutes: Unrecognized field \"minutes\" (line",
                "\"tests\": [ | \"tests\": [ null, | tests",
                "\"schema\": 1, | \"schema\": 1, \"schema\": 1, | Duplicate field 'schema' (line 2,",
            })
    void saysWhereTheFaultIs(String part, String replacement, String message) throws IOException {
        assertThat(json()).contains(part);
        String broken = json().replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(replacement));

        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> read(broken))
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1))
                .withMessageStartingWith("cannot read " + folder.resolve("baseline.json") + ": ")
                .withMessageContaining(message);
    }

    @Test
    void readsRunsWithoutATimeForIterations() {
        String untimed = json().replace("\"iterationMillis\": 200", "\"iterationMillis\": 0");

        assertThatCode(() -> read(untimed)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''       | No content",
                "[]       | Cannot deserialize",
                "{        | Unexpected end-of-input",
                "null     | it is empty",
                "{} {}    | ",
                "baseline | Unrecognized token",
            })
    void refusesWhatIsNoBaseline(String json, String message) {
        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> read(json))
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1))
                .withMessageContaining(message == null ? "cannot read" : message);
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> BaselineFile.read(folder.resolve("none.json"), Set.of()))
                .withMessage("cannot read " + folder.resolve("none.json") + ": no such file");
    }

    @Test
    void neverReportsSuccessForABaselineThatWasNotWritten() {
        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> BaselineFile.write(BaselineMaker.of(List.of(run())), folder))
                .withMessageStartingWith("cannot write " + folder);
    }
}
