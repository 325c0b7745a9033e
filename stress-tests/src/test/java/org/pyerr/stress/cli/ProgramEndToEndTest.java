package org.pyerr.stress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jcstresskit.result.ResultFile;
import org.jcstresskit.result.ResultFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pyerr.stress.cli.ProgramRuns.Ended;

/** The program as its user meets it: real runs of a small suite, and each row of the table of exit codes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProgramEndToEndTest {
    private Path folder;

    private ProgramRuns programs;
    private final Map<String, Ended> ended = new LinkedHashMap<>();

    /** Runs all commands in one JVM, because probing takes long. */
    @BeforeAll
    void runCommands(@TempDir Path temporary) throws Exception {
        folder = temporary;
        programs = new ProgramRuns(FixtureSuite.compileTo(folder), folder);
        Files.writeString(folder.resolve("file"), "in the way");

        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put(
                "passing", shortRun("passing", "-t", "Acceptable|Hazard|ThreeActors", "-c", "2", "--budget", "1h"));
        commands.put("passing again", shortRun("passing", "-t", "Acceptable"));
        commands.put("forbidden", shortRun("forbidden", "-t", "Forbidden|Acceptable"));
        commands.put("failing", shortRun("failing", "-t", "Throwing|Mismatching|Crashing"));
        commands.put("too short", List.of("-t", "Acceptable|Hazard", "--budget", "1s", "-r", "too-short"));
        commands.put("too short, resumed", List.of("run", "--resume", "too-short"));
        commands.put("no forks", shortRun("no-forks", "-t", "Acceptable", "-f", "0"));
        commands.put("bad flag", shortRun("bad-flag", "-t", "Acceptable", "-jvmArgs", "-XX:+NoSuchFlag"));
        commands.put("three actors", shortRun("three", "-t", "ThreeActors", "-c", "2"));
        commands.put("no match", shortRun("no-match", "-t", "NoSuchTest"));
        commands.put("folder is a file", shortRun("file", "-t", "Acceptable"));
        commands.put("list", List.of("list", "-t", "Acceptable|ThreeActors", "-c", "2"));

        Iterator<Ended> results =
                programs.runAll(List.copyOf(commands.values())).iterator();
        commands.keySet().forEach(name -> ended.put(name, results.next()));
    }

    private static List<String> shortRun(String resultFolder, String... more) {
        List<String> args = new ArrayList<>(List.of("-m", "sanity", "--breadth", "one", "-r", resultFolder));
        args.addAll(Arrays.asList(more));
        return args;
    }

    /** A budget is no reason to fail. */
    @Test
    void passesWhereAllOutcomesAreWithinTheirVerdicts() {
        Ended passing = ended.get("passing");

        assertThat(passing.exitCode()).isZero();
        assertThat(passing.err()).isEmpty();
        assertThat(passing.out())
                .containsPattern("(?m)^  Acceptable +\\d.* none +0 .* ok$")
                .containsPattern("(?m)^  Hazard +\\d.* hung +\\d.* HAZARD$")
                .contains("Tests:   1 ok, 1 HAZARD.");
    }

    @Test
    void namesTheTestsThatAreLeftOut() {
        assertThat(ended.get("passing").out())
                .contains("Left out: Fixtures.ThreeActors needs 3 cores, this run has 2.");
    }

    @Test
    void writesResultFileAndPagesToTheFolder() throws IOException {
        Path results = folder.resolve("passing");

        assertThat(ResultFiles.only(results)).exists();
        assertThat(results.resolve("index.html")).exists();
        assertThat(results.resolve("report.html")).exists();
        assertThat(ended.get("passing").out()).containsPattern("(?m)^Report:  file:.*/passing/report\\.html$");
        assertThat(results.resolve("org.pyerr.stress.tests.Fixtures.Acceptable.html"))
                .exists();
        assertThat(filesIn(folder)).noneMatch(name -> name.endsWith(".bin.gz"));
    }

    @Test
    void keepsTheEarlierRunApart() throws IOException {
        Path earlier = folder.resolve("passing/earlier");
        List<String> runs = filesIn(earlier);

        assertThat(ended.get("passing again").exitCode()).isZero();
        assertThat(runs).hasSize(1);
        assertThat(filesIn(earlier.resolve(runs.get(0))))
                .contains("index.html", "org.pyerr.stress.tests.Fixtures.Hazard.html")
                .anyMatch(name -> name.endsWith(".bin.gz"));
        assertThat(filesIn(folder.resolve("passing")))
                .doesNotContain("org.pyerr.stress.tests.Fixtures.Hazard.html")
                .filteredOn(name -> name.endsWith(".bin.gz"))
                .hasSize(1);
    }

    @Test
    void isWrongWhereAForbiddenOutcomeIsSeen() {
        Ended forbidden = ended.get("forbidden");

        assertThat(forbidden.exitCode()).isEqualTo(1);
        assertThat(forbidden.out())
                .contains("WRONG Fixtures.Forbidden: Observed forbidden state: HUNG, HUNG, LOST (Both hang.)")
                .containsPattern("forbidden HUNG, HUNG, LOST: \\d+ times \\(Both hang\\.\\)")
                .contains("Tests:   1 ok, 1 WRONG.");
    }

    @Test
    void isWrongWhereATestFails() {
        Ended failing = ended.get("failing");

        assertThat(failing.exitCode()).isEqualTo(1);
        assertThat(failing.out())
                .contains("failed 1 of 1 fork, the first with CHECK_TEST_ERROR")
                .contains("thrown by the test")
                .contains("API_MISMATCH")
                .contains("VM_ERROR")
                .contains("Failed with error code 7")
                .contains("Tests:   3 WRONG.");
    }

    @Test
    void refusesWhatCannotBeUsed() {
        assertOneLine("folder is a file", 2, "cannot use the result folder file: file is a file");
        assertOneLine("bad flag", 2, "no JVM starts with these -jvmArgs: Unrecognized VM option 'NoSuchFlag'");
    }

    @Test
    void doesNotPassWhereNothingRuns() {
        assertOneLine("no match", 3, "no test matches -t NoSuchTest");
        assertOneLine("no forks", 3, "there are no forks to run");
        assertOneLine(
                "three actors",
                3,
                "nothing can be run here: Fixtures.ThreeActors needs 3 cores, this run has 2"
                        + " (explore finds hangs on any machine)");
    }

    @Test
    void listsTheTestsWithTheirActors() {
        assertThat(ended.get("list").exitCode()).isZero();
        assertThat(ended.get("list").out())
                .containsPattern("Fixtures\\.Acceptable +first, second\n")
                .containsPattern("Fixtures\\.ThreeActors +first, second, third +left out: needs 3 cores");
    }

    @Test
    void reportsAgainOnAWholeFileAndRefusesToPassACutOne() throws Exception {
        Path whole = ResultFiles.only(folder.resolve("passing"));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.createDirectories(folder.resolve("cut")).resolve("cut.bin.gz");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length - 20));

        List<Ended> reported = programs.runAll(List.of(List.of("-p", whole.toString()), List.of("-p", cut.toString())));
        Ended again = reported.get(0);
        Ended short_ = reported.get(1);

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("Tests:   1 ok.");
        assertThat(short_.exitCode()).isEqualTo(3);
        assertThat(short_.out()).contains("Incomplete: it did not come to its end, it has 1 of 1 planned fork");
    }

    /** Not even a JVM starts within the budget, so nothing is measured. */
    @Test
    void saysWhatABudgetLeft() {
        Ended tooShort = ended.get("too short");

        assertThat(tooShort.exitCode()).isEqualTo(3);
        assertThat(tooShort.err()).isEmpty();
        assertThat(tooShort.out())
                .contains("Not run:  2 of 2 tests: Fixtures (2).")
                .contains("This run proves nothing: it has 0 of 2 planned forks.");
    }

    @Test
    void doesTheRestOfABudgetWhenItIsResumed() {
        Ended resumed = ended.get("too short, resumed");

        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(resumed.out())
                .contains("Resuming: 0 of 2 planned forks are there, 2 are left to do.")
                .contains("Tests:   1 ok, 1 HAZARD.");
    }

    @Test
    void leavesItsResultsAndNoForksWhenItIsStopped() throws Exception {
        Path results = folder.resolve("stopped");
        Process program =
                programs.start("-t", "Acceptable", "-m", "sanity", "--breadth", "one", "-f", "500", "-r", "stopped");
        awaitResults(program, results);

        stopWithChildren(program);

        assertThat(programs.out())
                .containsPattern(
                        "Interrupted\\. \\d+ of 500 planned forks are kept in stopped/jcstress-results-.*\\.bin\\.gz\\R"
                                + "To go on: java -jar jcstress\\.jar run --resume stopped\\R")
                .doesNotContain("WRONG");
        Ended report = programs.run("-p", ResultFiles.only(results).toString());
        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(report.out()).contains("of 500 planned forks").doesNotContain("WRONG");
    }

    @Test
    void leavesNoJvmThatItProbesWhenItIsStopped() throws Exception {
        programs.forgetProbing();
        Process program = programs.start("-t", "Acceptable", "-r", "probing");

        stopWithChildren(program);

        assertThat(programs.out()).contains("Interrupted before the first fork: there are no results.");
    }

    /** Stops the program while it has a child, which must not live longer. */
    private static void stopWithChildren(Process program) throws Exception {
        List<ProcessHandle> children = List.of();
        while (children.isEmpty()) {
            assertThat(program.isAlive()).isTrue();
            children = program.descendants().toList();
        }
        program.destroy();

        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isNotZero();
        for (ProcessHandle child : children) {
            child.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    /** Waits until some forks have written their results. */
    private static void awaitResults(Process program, Path results) throws Exception {
        while (program.isAlive()) {
            Thread.sleep(200);
            List<String> files = Files.isDirectory(results) ? filesIn(results) : List.of();
            for (String file : files) {
                if (file.endsWith(".bin.gz")
                        && ResultFile.read(results.resolve(file)).results().size() > 2) {
                    return;
                }
            }
        }
        throw new AssertionError("the run ended before it could be stopped");
    }

    private void assertOneLine(String command, int exitCode, String message) {
        assertThat(ended.get(command).exitCode()).isEqualTo(exitCode);
        assertThat(ended.get(command).err()).isEqualTo("jcstress.jar: " + message + System.lineSeparator());
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
