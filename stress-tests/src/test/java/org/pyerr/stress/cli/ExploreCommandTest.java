package org.pyerr.stress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pyerr.model.print.PrintStrategies;
import org.pyerr.stress.Main;
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
        CommandLine program = Main.commandLine();
        program.setOut(new PrintWriter(out, true));
        program.setErr(new PrintWriter(err, true));
        return program.execute(all);
    }

    @Test
    void aHangIsAnsweredWithItsScheduleTheRuleAndWhatIsSafe() {
        assertThat(explore("--pyo3", "0.29.2", "--context", "mixed", "--strategy", "preload", "--strategy", "direct"))
                .isZero();

        assertThat(out.toString())
                .contains("Verdict: CAN HANG in mixed.")
                .contains("In context mixed (GIL held by preload):")
                .contains("WAITS to take stderr lock (thread 1)  WAITS to take GIL (thread 0)")
                .contains("Thread 0 (preload, with the GIL) waits for the stderr lock, holding the GIL")
                .contains("It breaks the rule: Never wait for the GIL while holding the stderr lock")
                .containsPattern("format_detach +safe +stay whole")
                .containsPattern("format +only if every thread does it +stay whole");
    }

    /** What is safe in context gil hangs in the next context: an answer that leaves that out reassures falsely. */
    @Test
    void withoutAContextAllAreAnsweredAndTheDirectPrinterBeside() {
        assertThat(explore("--strategy", "preload")).isZero();

        assertThat(out.toString())
                .contains("Verdict: CAN HANG in mixed; and in gil, mixed while another thread runs eprintln!(\"{e}\").")
                .doesNotContain("SAFE")
                .containsPattern("gil +2 x preload, with the GIL +safe")
                .containsPattern("mixed +preload, with the GIL; preload, without the GIL +CAN HANG")
                .containsPattern("nogil +2 x preload, without the GIL +safe")
                .contains("while another thread runs eprintln!(\"{e}\"):")
                .containsPattern("mixed +direct, with the GIL; preload, without the GIL")
                .containsOnlyOnce("A shortest schedule to")
                .contains("In context mixed:");
    }

    @Test
    void aStrategyThatIsSafeByItselfOnlyIsNotCalledSafe() {
        assertThat(explore("--strategy", "format")).isZero();

        assertThat(out.toString())
                .contains("Verdict: CAN HANG in gil, mixed (GIL held by format) while another thread runs ")
                .containsPattern("gil +2 x format, with the GIL +safe");
    }

    @Test
    void aSafeStrategyIsProvedInEveryContextAndNeedsNoAdvice() {
        assertThat(explore("--strategy", "format_detach", "--expect", "safe")).isZero();

        assertThat(out.toString())
                .contains(
                        "Verdict: SAFE, proved: no interleaving hangs or panics in gil, mixed, nogil; and in gil, mixed,")
                .contains("Messages stay whole.")
                .doesNotContain("What to write instead");
    }

    /** Two direct printers would hang each other, which says nothing of the strategy beside them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aSafeStrategyIsSafeBesideADirectPrinterHoweverManyThreadsThereAre(int threads) {
        assertThat(explore(
                        "--strategy", "format_detach", "--threads", "" + threads, "--rounds", "1", "--expect", "safe"))
                .isZero();
        assertThat(out.toString()).contains("while another thread runs eprintln!(\"{e}\"):");
    }

    @Test
    void withThreeThreadsOneIsADirectPrinter() {
        assertThat(explore("--strategy", "format", "--threads", "3")).isZero();

        assertThat(out.toString())
                .containsPattern("mixed +2 x format, with the GIL; format, without the GIL +safe")
                .containsPattern("mixed +2 x format, with the GIL; direct, without the GIL +CAN HANG")
                .containsPattern("mixed +direct, with the GIL; format, without the GIL; format, with the GIL +CAN HANG")
                .contains("Thread 0 (format, with the GIL) waits for the stderr lock, holding the GIL")
                .contains("Thread 1 (direct, with the GIL) waits for the GIL, holding the stderr lock");
    }

    @Test
    void oneThreadHasOneStrategy() {
        assertThat(explore("--strategy", "format", "--strategy", "direct", "--threads", "1"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("--strategy: at most one for one thread")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.30", "0.29.3/py3.13"})
    void aVersionThatWasNotReadIsSaidToBeAssumed(String version) {
        assertThat(explore("--strategy", "direct", "--pyo3", version, "--json", "-"))
                .isZero();
        assertThat(err.toString())
                .contains("PyO3 " + version + " (assumed to have the rules of 0.29.2, the newest that was read)");

        explore("--strategy", "format_detach", "--pyo3", version);
        assertThat(out.toString()).contains("PyO3 " + version + " (assumed to have the rules of 0.29.2");
    }

    /** In context mixed the assignment decides: direct without the GIL beside direct_detach with it does not hang. */
    @ParameterizedTest
    @CsvSource({"direct,direct_detach,2", "direct,chan_err,2", "direct,preload,2", "print,direct,3", "direct,plain,3"})
    void theOrderOfStrategiesDoesNotChangeTheVerdict(String one, String other, String threads) {
        String[] mixed = {"--context", "mixed", "--threads", threads, "--rounds", "1", "--strategy"};
        int code = explore(with(mixed, one, "--strategy", other, "--expect", "safe"));
        String verdict = verdicts();
        out.getBuffer().setLength(0);

        assertThat(explore(with(mixed, other, "--strategy", one, "--expect", "safe")))
                .isEqualTo(code);
        assertThat(verdicts()).isEqualTo(verdict);
    }

    private static String[] with(String[] first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }

    /** The verdict by strategy that holds the GIL, in no particular order. */
    private String verdicts() {
        return out.toString()
                .lines()
                .filter(line -> line.matches("(mixed|gil|nogil) .*"))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theAnswerSaysWhichAssignmentHangs() {
        explore("--context", "mixed", "--strategy", "direct_detach", "--strategy", "direct");

        assertThat(out.toString())
                .contains("Verdict: CAN HANG in mixed (GIL held by direct).")
                .containsPattern("mixed +direct_detach, with the GIL; direct, without the GIL +safe");
    }

    @Test
    void aSingleCellIsAnsweredInFull() {
        assertThat(explore("--context", "gil", "--strategy", "format_detach")).isZero();

        assertThat(out.toString())
                .contains("Verdict: SAFE, proved: no interleaving hangs or panics in gil.")
                .contains("Not asked: other contexts, and another thread")
                .contains("All interleavings explored")
                .contains("without a cycle")
                .doesNotContain("What to write instead");
    }

    @Test
    void aRendezvousThatIsUnsafeInTheSecondRoundOnlyIsUnsafe() {
        assertThat(explore("--context", "mixed", "--strategy", "direct")).isZero();
        assertThat(out.toString()).containsPattern("chan_str_rdv +only if every thread does it");

        assertThat(explore("--strategy", "chan_str_rdv", "--expect", "hangs")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "direct,safe,1",
        "direct,hangs,0",
        "format_detach,safe,0",
        "format_detach,hangs,1",
        "preload,SAFE,1",
    })
    void anotherAnswerThanExpectedIsWrong(String strategy, String expected, int code) {
        assertThat(explore("--strategy", strategy, "--expect", expected)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"safe", "hangs"})
    void nothingIsExpectedOfAnExplorationThatWasBrokenOff(String expected) {
        assertThat(explore("--strategy", "format_detach", "--max-states", "10", "--expect", expected))
                .isEqualTo(3);
    }

    @Test
    void cellsOfAFileCanBeExpectedToBeSafe() throws IOException {
        Path file = folder.resolve("cells.csv");
        Files.writeString(file, """
                pyo3_version,origin,sharing,context,strategy,threads
                0.29.2,lazy,fresh,gil,format,2
                0.29.2,lazy,fresh,gil,direct,2
                """);

        assertThat(explore("--cells", file.toString(), "--expect", "safe")).isEqualTo(1);
        assertThat(explore("--cells", file.toString(), "--expect", "hangs")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--conformance --strategy direct",
                "--conformance --json file",
                "--cells cells.csv --context gil",
                "--cells cells.csv --threads 3",
                "--replay x:01 --strategy direct",
                "--replay x:01 --conformance",
                "--conformance --expect safe"
            })
    void optionsWithoutEffectAreRefused(String line) {
        assertThat(explore(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("has no effect beside").hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theHelpHasItsOwnExitCodes() {
        assertThat(explore("--help")).isZero();

        assertThat(out.toString()).contains("with --expect, the expected one").doesNotContain("outcome table");
    }

    @Test
    void jsonOnStandardOutputIsAloneThere() throws IOException {
        assertThat(explore("--strategy", "preload", "--json", "-")).isZero();

        JsonNode document = JsonMapper.builder().build().readTree(out.toString());
        assertThat(document.get("cells")).hasSize(7);
        assertThat(out.toString()).startsWith("{").endsWith("}\n");
    }

    @Test
    void whatCannotBeWrittenIsSaidBeforeAnythingIsExplored() {
        Path file = folder.resolve("no-such-folder").resolve("answer.json");

        assertThat(explore("--json", file.toString())).isEqualTo(2);
        assertThat(err.toString())
                .endsWith("cannot write " + file + ": no such file or folder\n")
                .hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theCellsAreNotOverwritten() throws IOException {
        Path file = folder.resolve("cells.csv");
        String text = "pyo3_version,origin,sharing,context,strategy,threads\n0.29.2,lazy,fresh,gil,direct,2\n";
        Files.writeString(file, text);

        assertThat(explore("--cells", file.toString(), "--json", file.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("it is the same file as the input").hasLineCount(1);
        assertThat(file).hasContent(text);
    }

    @Test
    void cellsThatAreNoTextAreRefusedInWords() throws IOException {
        Path file = folder.resolve("cells.csv");
        Files.write(file, new byte[] {'P', 'K', 3, 4, (byte) 0xff, (byte) 0xfe, 0});

        assertThat(explore("--cells", file.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("cannot be read: it is not UTF-8 text")
                .hasLineCount(1);
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
        assertThat(explore("--strategy", "format_detach", "--context", "gil", "--max-states", "10"))
                .isEqualTo(3);

        assertThat(out.toString())
                .contains("Verdict: UNDECIDED.")
                .containsPattern("Exploration broken off: \\d+ states, \\d+ transitions\\.")
                .doesNotContain("SAFE")
                .doesNotContain("standing for");
    }

    @Test
    void theMatrixCanBeNarrowed() {
        assertThat(explore("--pyo3", "0.23.3", "--origin", "fetched", "--sharing", "fresh", "--context", "gil"))
                .isZero();

        assertThat(out.toString())
                .containsPattern("gil +direct +POSSIBLE")
                .containsPattern("gil +format +- ")
                .containsPattern(PrintStrategies.ALL.size() + " cells: \\d+ proved safe");
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

        assertThat(explore("--strategy", "direct", "--context", "gil", "--json", file.toString()))
                .isZero();
        JsonNode document = JsonMapper.builder().build().readTree(file.toFile());
        assertThat(document.get("schema").intValue()).isEqualTo(2);
        JsonNode answer = document.get("cells").get(0);
        assertThat(answer.get("hang").textValue()).isEqualTo("reachable");
        assertThat(answer.get("complete").booleanValue()).isTrue();
        assertThat(answer.get("outcomes")).hasSize(2);
        assertThat(answer.get("blames")).hasSize(2);
        assertThat(answer.get("hazards").get(0).get("schedule").textValue()).isEqualTo("0001");
        assertThat(document.get("advice").get(0).get("strategy").textValue()).isEqualTo("format_detach");
        assertThat(document.get("advice").get(0).get("everywhere").booleanValue())
                .isTrue();
    }

    @Test
    void measurementsOfOnesOwnAreHeldAgainstTheModel() throws IOException {
        Path file = folder.resolve("real.csv");
        String header = "pyo3_version,origin,sharing,context,strategy,threads,rounds,trials,hung,panicked,ok\n";
        Files.writeString(file, header + "0.17.3/py3.11.2,fetched,fresh,mixed,direct,4,100,20,0,0,20\n");
        assertThat(explore("--conformance", "--cells", file.toString())).isZero();
        assertThat(out.toString()).contains("UNEXPLAINED: 1").contains("CONTRADICTED: 0");

        Files.writeString(file, header + "0.29.2/py3.11.2,lazy,fresh,mixed,format_detach,4,100,20,1,0,19\n");
        assertThat(explore("--conformance", "--cells", file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("CONTRADICTED: 1");
    }

    @Test
    void measurementsThatCannotBeAreRefused() throws IOException {
        Path file = folder.resolve("real.csv");
        String header = "pyo3_version,origin,sharing,context,strategy,threads,rounds,trials,hung,panicked,ok\n";
        for (String counts : List.of("20,1,0,20", "20,x,0,20")) {
            Files.writeString(file, header + "0.29.2,lazy,fresh,mixed,direct,4,100," + counts + "\n");
            assertThat(explore("--conformance", "--cells", file.toString())).isEqualTo(2);
        }
        Files.writeString(file, "pyo3_version,origin,sharing,context,strategy,threads,rounds\n");
        assertThat(explore("--conformance", "--cells", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("no column trials");
    }

    @Test
    void theModelAgreesWithTheRealPyO3() {
        assertThat(explore("--conformance")).isZero();

        assertThat(out.toString()).contains("CONTRADICTED: 0").contains("UNEXPLAINED: 0");
    }

    @Test
    void ofTheMeasurementsWhatDoesNotPlainlyAgreeIsShownWithItsReason() {
        explore("--conformance");

        assertThat(out.toString())
                .startsWith("699 measured cells, of each two questions: can it hang, can it panic?")
                .containsPattern("possible +RARE +the same window")
                .containsPattern("AGREES: 1,382")
                .doesNotContainPattern("cell as measured +fate")
                .doesNotContainPattern("- +AGREES");
        assertThat(out.toString().lines().count()).isLessThan(30);
    }
}
