package org.pyerr.stress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ExploreCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int explore(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "explore";
        System.arraycopy(args, 0, all, 1, args.length);
        CommandLine program = Program.commandLine();
        program.setOut(new PrintWriter(out, true));
        program.setErr(new PrintWriter(err, true));
        return program.execute(all);
    }

    @Test
    void aHangIsAnsweredWithItsScheduleTheRuleAndWhatIsSafe() {
        assertThat(explore("--pyo3", "0.29.2", "--context", "mixed", "--strategy", "preload", "--strategy", "direct"))
                .isZero();

        assertThat(out.toString())
                .contains("Verdict: CAN HANG.")
                .contains("All interleavings explored")
                .contains("WAITS to take stderr lock (thread 1)  WAITS to take GIL (thread 0)")
                .contains("thread 0 (preload, with the GIL) waits for the stderr lock, holding the GIL")
                .contains("breaks the rule: Never wait for the GIL while holding the stderr lock")
                .contains("Lock order, WITH a cycle")
                .containsPattern("format_detach +safe +whole")
                .containsPattern("format +NOT safe +whole");
    }

    @Test
    void aSafeCellIsProvedAndNeedsNoAdvice() {
        assertThat(explore("--strategy", "format_detach")).isZero();

        assertThat(out.toString())
                .contains("Verdict: SAFE, proved for this scenario")
                .contains("without a cycle")
                .doesNotContain("safe in context");
    }

    @Test
    void aRendezvousThatIsUnsafeInTheSecondRoundOnlyIsNotAdvised() {
        assertThat(explore("--context", "mixed", "--strategy", "direct")).isZero();

        assertThat(out.toString()).containsPattern("chan_str_rdv +NOT safe");
    }

    @Test
    void aReplayEndsWhereTheExplorationSaid() {
        explore("--strategy", "direct", "--context", "mixed");
        Matcher row =
                Pattern.compile("HUNG, HUNG, LOST +\\d+ +\\d+ +\"([^\"]+)\"").matcher(out.toString());
        assertThat(row.find()).isTrue();

        assertThat(explore("--replay", row.group(1))).isZero();
        assertThat(out.toString()).contains("Outcome: HUNG, HUNG, LOST");
    }

    @Test
    void anExplorationThatIsBrokenOffProvesNothing() {
        assertThat(explore("--strategy", "format_detach", "--max-states", "10")).isEqualTo(3);

        assertThat(out.toString()).contains("Verdict: UNDECIDED.").doesNotContain("proved for this scenario");
    }

    @Test
    void theMatrixCanBeNarrowed() {
        assertThat(explore("--pyo3", "0.23.3", "--origin", "fetched", "--sharing", "fresh", "--context", "gil"))
                .isZero();

        assertThat(out.toString())
                .containsPattern("gil +direct +REACHABLE")
                .containsPattern("gil +format +- ")
                .containsPattern("11 cells: \\d+ proved safe");
    }

    @Test
    void cellsOfAFileGetTheirAnswersAsFurtherColumns() throws IOException {
        Path file = folder.resolve("cells.csv");
        Files.writeString(file, """
                note,pyo3_version,origin,sharing,context,strategy,threads
                "a, b",0.29.2,lazy+switchinterval=1e-6,fresh,mixed,even:format odd:direct,2
                c,0.22.6/py3.13.0,fetched,fresh,gil1,direct(stderr=pipe),2
                """);

        assertThat(explore("--cells", file.toString())).isZero();
        assertThat(out.toString()).isEqualTo("""
                        note,pyo3_version,origin,sharing,context,strategy,threads,hang,panic,garbled,complete
                        "a, b",0.29.2,lazy+switchinterval=1e-6,fresh,mixed,even:format odd:direct,2,reachable,unreachable,unreachable,yes
                        c,0.22.6/py3.13.0,fetched,fresh,gil1,direct(stderr=pipe),2,unreachable,unreachable,unreachable,yes
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.29.2,lazy,fresh,mixed,bogus,2           | line 3: strategy: not understood: bogus",
                "0.29.2,lazy,fresh,mixed,direct            | line 3: 5 values for 6 columns",
                "0.29.2,lazy,fresh,mixed,direct,99         | line 3: threads",
                "1.0,lazy,fresh,mixed,direct,2             | line 3: pyo3_version"
            })
    void aCellThatIsNotUnderstoodIsNamedAndNothingElseIsWritten(String row, String complaint) throws IOException {
        Path file = folder.resolve("cells.csv");
        Files.writeString(
                file,
                "pyo3_version,origin,sharing,context,strategy,threads\n0.29.2,lazy,fresh,gil,direct,2\n" + row + "\n");

        assertThat(explore("--cells", file.toString())).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains(complaint).hasLineCount(1);
    }

    @Test
    void aFileWithoutAColumnIsRefused() throws IOException {
        Path file = folder.resolve("cells.csv");
        Files.writeString(file, "pyo3_version,origin\n0.29.2,lazy\n");

        assertThat(explore("--cells", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("line 1: no column sharing").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"--strategy,bogus", "--context,sometimes", "--threads,0", "--replay,nonsense", "--pyo3,2.0"})
    void aQuestionThatIsNotUnderstoodIsOneLine(String option, String value) {
        assertThat(explore("--strategy", "direct", option, value)).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theJsonHasWhatWasPrinted() throws IOException {
        Path file = folder.resolve("answer.json");

        assertThat(explore("--strategy", "direct", "--json", file.toString())).isZero();
        JsonNode document = JsonMapper.builder().build().readTree(file.toFile());
        assertThat(document.get("schema").intValue()).isEqualTo(1);
        JsonNode answer = document.get("cells").get(0);
        assertThat(answer.get("hang").textValue()).isEqualTo("reachable");
        assertThat(answer.get("complete").booleanValue()).isTrue();
        assertThat(answer.get("outcomes")).hasSize(2);
        assertThat(answer.get("blames")).hasSize(2);
        assertThat(document.get("advice")).isNotEmpty();
    }

    @Test
    void theModelAgreesWithTheRealPyO3() {
        assertThat(explore("--conformance")).isZero();

        assertThat(out.toString()).contains("CONTRADICTED: 0").contains("UNEXPLAINED: 0");
    }
}
