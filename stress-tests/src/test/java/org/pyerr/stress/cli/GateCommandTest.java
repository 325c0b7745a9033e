package org.pyerr.stress.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jcstresskit.result.ResultFileWriter;
import org.jcstresskit.result.RunHeader;
import org.jcstresskit.run.RecordedForks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jcstress.infra.Status;
import org.pyerr.stress.Main;

/** The gate as a CI job meets it: what it says and exits with, of good files and of bad ones. */
final class GateCommandTest {
    private static final String HAZARD = "org.pyerr.stress.tests.DirectPrint.BothAttached";
    private static final String SAFE = "org.pyerr.stress.tests.DirectPrint.NoneAttached";
    private static final String PRINTED = "PRINTED, PRINTED, INTACT";
    private static final String HUNG = "HUNG, HUNG, LOST";
    private static final Instant STARTED = Instant.parse("2026-01-01T10:00:00Z");
    private static final int FORKS = 8;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path run;
    private Path baseline;

    /** An object of a class that no result file has; reading it in would be noticed. */
    private static final class Gadget implements Serializable {
        private static final long serialVersionUID = 1L;
        private static boolean instantiated;

        private void readObject(ObjectInputStream in) {
            instantiated = true;
        }
    }

    private int execute(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private int gate(Path results, String... more) {
        String[] args = {"gate", "--results", results.toString(), "--baseline", baseline.toString()};
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return execute(all);
    }

    private Path write(String name, int forksOfHazard, String outcomeOfSafe, boolean toItsEnd) throws IOException {
        return write(name, List.of("-f", "8"), forksOfHazard, outcomeOfSafe, toItsEnd);
    }

    private Path write(String name, List<String> options, int forksOfHazard, String outcomeOfSafe, boolean toItsEnd)
            throws IOException {
        Path file = folder.resolve(name);
        RunHeader header = new RunHeader(options, STARTED, 2, new TreeMap<>(Map.of(HAZARD, FORKS, SAFE, 1)), List.of());
        try (ResultFileWriter writer = ResultFileWriter.create(file, header)) {
            for (int fork = 0; fork < forksOfHazard; fork++) {
                long hung = 500 + 100L * fork;
                writer.add(RecordedForks.of(HAZARD, fork, Status.NORMAL, Map.of(PRINTED, 300_000 - hung, HUNG, hung)));
            }
            Map<String, Long> counts = new TreeMap<>(Map.of(PRINTED, 300_000L));
            counts.merge(outcomeOfSafe, 1L, Long::sum);
            writer.add(RecordedForks.of(SAFE, 0, Status.NORMAL, counts));
            if (toItsEnd) {
                writer.end(STARTED.plusSeconds(60));
            }
        }
        return file;
    }

    @BeforeEach
    void makeARunAndItsBaseline() throws IOException {
        run = write("run.bin.gz", FORKS, PRINTED, true);
        baseline = folder.resolve("baseline.json");
        assertThat(execute("baseline", "--results", run.toString(), "--output", baseline.toString()))
                .isZero();
    }

    @Test
    void passesARunThatIsItsOwnBaseline() {
        assertThat(gate(run)).isZero();
        assertThat(out.toString())
                .containsPattern(
                        "BothAttached +8 +2,400,000 +1,667 .. 4,000 +1,667 .. 4,000 +not moved, x 1.0; .* pass")
                .containsPattern("NoneAttached +1 +300,001 +0 \\(< .*\\) +pass")
                .contains("Gate: PASS. Nothing forbidden in 2.70 M samples of 2 tests.")
                .contains("Frequencies: compared for 1 of 1 hazard, none moved.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aHangThatTheExplorationRulesOutIsWrong() throws IOException {
        assertThat(gate(write("wrong.bin.gz", FORKS, HUNG, true))).isEqualTo(1);
        assertThat(out.toString())
                .contains("wrong: forbidden: HUNG, HUNG, LOST, once, though no schedule of it ends hung")
                .contains("Gate: WRONG.");
    }

    @Test
    void aKilledRunProvesNothing() throws IOException {
        assertThat(gate(write("killed.bin.gz", 3, PRINTED, false))).isEqualTo(3);
        assertThat(out.toString())
                .contains(
                        "incomplete: the run of 2026-01-01T10:00:00Z did not come to its end: it has 4 forks, planned were 9")
                .contains("incomplete: 3 of 8 planned forks are there")
                .contains("Gate: INCOMPLETE. The run does not prove what it should: ");
    }

    @Test
    void writesAFileForEachKindOfMachine() throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        assertThat(gate(
                        run,
                        "--junit-xml",
                        files.resolve("gate.xml").toString(),
                        "--json",
                        files.resolve("gate.json").toString(),
                        "--sarif",
                        files.resolve("gate.sarif").toString(),
                        "--markdown",
                        files.resolve("gate.md").toString()))
                .isZero();

        assertThat(files.resolve("gate.xml")).content().contains("<testsuite");
        assertThat(files.resolve("gate.json")).content().contains("\"schema\" : 2");
        assertThat(files.resolve("gate.sarif")).content().contains("\"version\" : \"2.1.0\"");
        assertThat(files.resolve("gate.md")).content().startsWith("## Stress tests: pass");
    }

    @ParameterizedTest
    @CsvSource({"--junit-xml, <?xml", "--json, {", "--sarif, {", "--markdown, ##"})
    void writesADocumentToStandardOutputAndTheTableBesideIt(String option, String start) {
        assertThat(gate(run, option, "-")).isZero();
        assertThat(out.toString()).startsWith(start).doesNotContain("Gate: PASS.");
        assertThat(err.toString()).contains("Gate: PASS.");
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void twoDocumentsDoNotShareStandardOutput() {
        assertThat(gate(run, "--json", "-", "--sarif", "-")).isEqualTo(2);
        assertThat(err.toString())
                .contains("it is the same file as the output -")
                .hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aSelectionThatNoTestMatchesIsTold() {
        assertThat(gate(run, "-t", "zzzz")).isEqualTo(3);
        assertThat(err.toString()).isEqualTo("jcstress.jar: no test matches -t zzzz\n");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--junit-xml", "--json", "--sarif", "--markdown"})
    void reportsNoSuccessForAFileThatWasNotWritten(String option) {
        assertThat(gate(run, option, folder.resolve("none/file").toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("jcstress.jar: cannot write ").hasLineCount(1);
    }

    @Test
    void anOutputThatCannotBeWrittenHidesNeitherTheVerdictNorTheOthers() throws IOException {
        Path markdown = folder.resolve("gate.md");
        int exitCode = gate(
                write("wrong.bin.gz", FORKS, HUNG, true),
                "--json",
                folder.resolve("none/file").toString(),
                "--markdown",
                markdown.toString());

        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString()).contains("cannot write ").hasLineCount(1);
        assertThat(markdown).content().startsWith("## Stress tests: wrong");
    }

    @Test
    void noOutputReplacesAnInputOrAnotherOutput() throws IOException {
        byte[] before = Files.readAllBytes(run);
        Path hardLink = Files.createLink(folder.resolve("hard"), run);
        Path softLink = Files.createSymbolicLink(folder.resolve("soft"), run);
        for (Path same : List.of(run, hardLink, softLink, folder.resolve("x/../run.bin.gz"))) {
            assertThat(gate(run, "--json", same.toString())).isEqualTo(2);
            assertThat(err.toString())
                    .contains("it is the same file as the input " + run)
                    .hasLineCount(1);
            assertThat(execute("baseline", "--results", run.toString(), "--output", same.toString()))
                    .isEqualTo(2);
            assertThat(execute("merge", run.toString(), "--output", same.toString()))
                    .isEqualTo(2);
        }
        assertThat(gate(run, "--markdown", baseline.toString())).isEqualTo(2);
        String both = folder.resolve("both").toString();
        assertThat(gate(run, "--json", both, "--sarif", both)).isEqualTo(2);

        assertThat(run).hasBinaryContent(before);
        assertThat(folder.resolve("both")).doesNotExist();
    }

    @Test
    void aDeviceOrAPipeIsNoFile() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes here");

        assertThat(gate(pipe)).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("jcstress.jar: cannot read " + pipe + ": it is not a regular file\n");
        assertThat(execute("gate", "--results", run.toString(), "--baseline", pipe.toString()))
                .isEqualTo(2);
        assertThat(gate(run, "--json", pipe.toString())).isEqualTo(2);
    }

    @Test
    void allResultFilesInAFolderAreJudged() throws IOException {
        Path results = Files.createDirectory(folder.resolve("results"));
        Files.move(write("wrong.bin.gz", FORKS, HUNG, true), results.resolve("jcstress-results-1.bin.gz"));
        Files.copy(run, results.resolve("jcstress-results-2.bin.gz"));

        assertThat(gate(results)).isEqualTo(1);
        assertThat(execute("report", "--results", results.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("it holds 2 result files").hasLineCount(1);
    }

    @Test
    void aForkThatIsThereTwiceIsRefused() throws IOException {
        Path twice = folder.resolve("twice.bin.gz");
        RunHeader header = new RunHeader(List.of(), STARTED, 2, new TreeMap<>(Map.of(SAFE, 1)), List.of());
        try (ResultFileWriter writer = ResultFileWriter.create(twice, header)) {
            writer.add(RecordedForks.of(SAFE, 0, Status.NORMAL, Map.of(PRINTED, 5L)));
            writer.add(RecordedForks.of(SAFE, 0, Status.NORMAL, Map.of(PRINTED, 6L)));
            writer.end(STARTED.plusSeconds(1));
        }

        assertThat(gate(twice)).isEqualTo(2);
        assertThat(err.toString())
                .contains("fork 0 of DirectPrint.NoneAttached is there twice")
                .hasLineCount(1);
    }

    @Test
    void impossibleCountsAreRefused() throws IOException {
        Path huge = folder.resolve("huge.bin.gz");
        RunHeader header = new RunHeader(List.of(), STARTED, 2, new TreeMap<>(Map.of(SAFE, 2)), List.of());
        try (ResultFileWriter writer = ResultFileWriter.create(huge, header)) {
            writer.add(RecordedForks.of(SAFE, 0, Status.NORMAL, Map.of(PRINTED, Long.MAX_VALUE)));
            writer.add(RecordedForks.of(SAFE, 1, Status.NORMAL, Map.of(PRINTED, Long.MAX_VALUE)));
            writer.end(STARTED.plusSeconds(1));
        }

        assertThat(gate(huge)).isEqualTo(2);
        assertThat(err.toString())
                .contains("no run takes 9223372036854775807 samples")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"--shard, 1/2000000000", "--shard, 5/3", "-t, (", "-t, (([A-Za-z.]+)+)+!"})
    void impossibleRecordedOptionsAreRefused(String option, String value) throws IOException {
        assertThat(gate(write("crafted.bin.gz", List.of(option, value), FORKS, PRINTED, true)))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("its options or forks are unusable, ")
                .hasLineCount(1);
    }

    @Test
    void writesTheSameWhateverTheLocale() throws IOException {
        Locale before = Locale.getDefault();
        Path markdown = folder.resolve("gate.md");
        try {
            Locale.setDefault(new Locale("ar", "EG"));
            assertThat(Main.execute(
                            "gate",
                            "--results",
                            run.toString(),
                            "--baseline",
                            baseline.toString(),
                            "--markdown",
                            markdown.toString()))
                    .isZero();
        } finally {
            Locale.setDefault(before);
        }

        assertThat(markdown).content().contains("of 1 hazard").contains("| 8 | 2,400,000 |");
    }

    @Test
    void aShardByItselfIsTold() throws IOException {
        Path shard = write("shard.bin.gz", List.of("--shard", "1/3"), FORKS, PRINTED, true);

        assertThat(gate(shard)).isEqualTo(3);
        assertThat(out.toString())
                .containsPattern("incomplete: shards are missing \\(\\d+ CPUs?, JDK \\d+, \\w+\\): 2/3, 3/3");
    }

    @Test
    void aHazardWithoutSamplesStillHasItsSummary() throws IOException {
        Path markdown = folder.resolve("gate.md");

        assertThat(gate(write("none.bin.gz", 0, HUNG, true), "--markdown", markdown.toString()))
                .isEqualTo(1);
        assertThat(markdown)
                .content()
                .contains("not compared for 1 of 1 hazard: no samples (1).")
                .contains("- **incomplete** no fork of 1 of 2 tests: DirectPrint.BothAttached")
                .doesNotContain("| DirectPrint.BothAttached |");
    }

    @Test
    void aBaselineWithoutTestsIsNone() throws IOException {
        Files.writeString(baseline, "{ \"schema\": 1, \"runs\": [], \"tests\": [] }");

        assertThat(gate(run)).isEqualTo(2);
        assertThat(err.toString()).contains("tests: there are none").hasLineCount(1);
    }

    @Test
    void wordsOfABaselineDoNotReachTheTerminalRaw() throws IOException {
        String hostile = "17\\u001b[2J\\u000aGate: PASS. ";
        Files.writeString(baseline, Files.readString(baseline).replaceFirst("\"jdk\": \"", "$0" + hostile));

        assertThat(gate(run)).isZero();
        assertThat(out.toString()).doesNotContain("\u001b").doesNotContain("\nGate: PASS. 17");
        Files.writeString(baseline, Files.readString(baseline).replace(HAZARD, "\\u001b".repeat(100_000)));
        assertThat(gate(run)).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1).hasSizeLessThan(1000).doesNotContain("\u001b");
    }

    @Test
    void writesToNoDevice() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has this device");

        assertThat(gate(run, "--json", full.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("cannot write /dev/full: it is not a regular file")
                .hasLineCount(1);
        assertThat(execute("baseline", "--results", run.toString(), "--output", full.toString()))
                .isEqualTo(2);
    }

    @Test
    void aFileCutAtAnyKibibyteProvesNothing() throws IOException {
        byte[] whole = Files.readAllBytes(run);
        Path cut = folder.resolve("cut.bin.gz");
        for (int length = 0; length < whole.length; length += 1024) {
            Files.write(cut, Arrays.copyOf(whole, length));

            assertThat(gate(cut)).as("%d bytes", length).isEqualTo(3);
            assertThat(out.toString()).contains("Gate: INCOMPLETE.");
        }
    }

    @Test
    void whatIsNoResultFileIsRefusedInTheFirstLine() throws IOException {
        Path bad = folder.resolve("bad.bin.gz");
        Files.writeString(bad, "not gzip");
        assertThat(gate(bad)).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("jcstress.jar: cannot read " + bad)
                .hasLineCount(1);
        assertThat(out.toString()).isEmpty();

        writePacked(bad, "garbage".getBytes(StandardCharsets.UTF_8));
        assertThat(gate(bad)).isEqualTo(2);
    }

    @Test
    void neverInstantiatesAForeignClass() throws IOException {
        Path bad = folder.resolve("gadget.bin.gz");
        try (ObjectOutputStream objects = new ObjectOutputStream(new GZIPOutputStream(Files.newOutputStream(bad)))) {
            objects.writeObject(new Gadget());
        }

        assertThat(gate(bad)).isEqualTo(2);
        assertThat(err.toString()).contains("it contains an object of " + Gadget.class.getName());
        assertThat(Gadget.instantiated).isFalse();
    }

    /** An object that is serialized as another one, so that it can be a key without being hashed. */
    private static final class Standing implements Serializable {
        private static final long serialVersionUID = 1L;
        private final transient Object forAnother;

        Standing(Object forAnother) {
            this.forAnother = forAnother;
        }

        private Object writeReplace() {
            return forAnother;
        }
    }

    /** Hashing a list hashes what is in it, here 200 to the sixth times. */
    @Test
    void neverHashesCollectionsOfCollections() throws IOException {
        List<Object> bomb = new ArrayList<>(List.of("x"));
        for (int depth = 0; depth < 6; depth++) {
            bomb = new ArrayList<>(Collections.nCopies(200, bomb));
        }
        refusesAsAResultFile(new HashMap<>(Map.of(new Standing(bomb), "value")));
    }

    /** A map that is the key of all entries of a map inside it is hashed as often, before it is complete. */
    @Test
    void norThoseThatAreNotComplete() throws IOException {
        int size = 150_000;
        Map<Object, Object> outer = new HashMap<>();
        Map<Object, Object> inner = new HashMap<>();
        for (int i = 0; i < size; i++) {
            outer.put(Integer.toString(i), "");
            inner.put(new Standing(outer), "");
        }
        List<Object> inOrder = new ArrayList<>(outer.keySet());
        outer.put(inOrder.get(size - 1), inner);
        refusesAsAResultFile((Serializable) outer);
    }

    private void refusesAsAResultFile(Serializable object) throws IOException {
        Path bad = folder.resolve("bomb.bin.gz");
        try (ObjectOutputStream objects = new ObjectOutputStream(new GZIPOutputStream(Files.newOutputStream(bad)))) {
            objects.writeObject(object);
        }

        assertThat(gate(bad)).isEqualTo(2);
        assertThat(err.toString())
                .contains("it is damaged, or not a result file")
                .hasLineCount(1);
    }

    @Test
    void aMissingBaselineIsNoBaseline() {
        assertThat(execute("gate", "--results", run.toString(), "--baseline", "no.json"))
                .isEqualTo(2);
        assertThat(err.toString()).isEqualTo("jcstress.jar: cannot read no.json: no such file\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gate                                     | Missing required option: '--results=DIR'",
                "gate --results no-such-folder            | there is no no-such-folder",
                "gate --results . --margin 1              | --margin: must be more than 1 and at most 5, not 1.0",
                "gate --results . --level 2               | --level: must be between 0 and 1, not 2.0",
                "gate --results . --fail-on wind          | Invalid value for option '--fail-on'",
                "gate --results . -t (                    | Invalid value for option '-t': '(': Unclosed group (see",
                "baseline --results no-such --output x    | there is no no-such",
                "merge no-such --output x                 | there is no no-such",
                "compare --base no.jar --candidate no.jar | --base: there is no no.jar",
                "compare --base no.jar                    | Missing required option: '--candidate=JAR'",
                "run --shard 3/2                          | there is no shard 3 of 2",
                "run --resume no-such                     | there is no no-such",
                "run --resume x -t y                      | --resume takes the options of the run that it resumes",
            })
    void refusesInOneLine(String args, String message) {
        assertThat(execute(args.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(message).hasLineCount(1);
    }

    @Test
    void aBaselineOfNothingIsNone() throws IOException {
        Path empty = folder.resolve("empty.bin.gz");
        Files.write(empty, new byte[0]);

        assertThat(execute(
                        "baseline",
                        "--results",
                        empty.toString(),
                        "--output",
                        folder.resolve("b").toString()))
                .isEqualTo(3);
        assertThat(folder.resolve("b")).doesNotExist();
    }

    private static void writePacked(Path file, byte[] content) throws IOException {
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(content);
        }
    }
}
