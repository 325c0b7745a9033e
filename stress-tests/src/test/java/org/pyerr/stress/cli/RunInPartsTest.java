package org.pyerr.stress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jcstresskit.result.ResultFile;
import org.jcstresskit.result.ResultFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.pyerr.stress.cli.ProgramRuns.Ended;

/**
 * A run that was made in parts, on purpose or because it was killed, gives the same verdicts as an uninterrupted run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RunInPartsTest {
    private static final String TESTS = "Acceptable|Hazard";
    private static final int FORKS = 4;
    private static final int FORKS_BEFORE_THE_KILL = 2;

    private final Map<String, Ended> ended = new LinkedHashMap<>();
    private Path folder;
    private ProgramRuns programs;

    @BeforeAll
    void runWholeAndParts(@TempDir Path temporary) throws Exception {
        folder = temporary;
        programs = new ProgramRuns(FixtureSuite.compileTo(folder), folder);
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("whole", run("whole"));
        commands.put("first", run("first", "--shard", "1/3"));
        commands.put("empty", run("empty", "--shard", "2/3"));
        commands.put("third", run("third", "--shard", "3/3"));
        commands.put("baseline", List.of("baseline", "--results", "whole", "--output", "baseline.json"));
        commands.put("merge", List.of("merge", "first", "third", "--output", "merged.bin.gz"));
        commands.put("gate of the whole", gate("whole"));
        commands.put("gate of one part", gate("first"));
        commands.put("gate of the merged parts", gate("merged.bin.gz"));
        commands.put("resume of the whole", List.of("run", "--resume", "whole"));

        Iterator<Ended> results =
                programs.runAll(List.copyOf(commands.values())).iterator();
        commands.keySet().forEach(name -> ended.put(name, results.next()));
    }

    private static List<String> run(String results, String... more) {
        List<String> args = new ArrayList<>(List.of("run", "-t", TESTS, "--breadth", "one", "-f", "" + FORKS));
        args.addAll(List.of("-time", "20", "-strideCount", "1", "-pth", "false", "-r", results));
        args.addAll(Arrays.asList(more));
        return args;
    }

    private static List<String> gate(String results) {
        return List.of(
                "gate",
                "--results",
                results,
                "--baseline",
                "baseline.json",
                "--json",
                json(results).toString());
    }

    private static Path json(String results) {
        return Path.of("gate-of-" + results + ".json");
    }

    /** The gate's verdict on each test. */
    private Map<String, String> verdicts(String results) throws IOException {
        JsonNode report =
                new ObjectMapper().readTree(folder.resolve(json(results)).toFile());
        Map<String, String> verdicts = new TreeMap<>();
        report.get("tests")
                .forEach(test -> verdicts.put(
                        test.get("test").asText(), test.get("verdict").asText()));
        assertThat(verdicts).hasSize(2);
        return verdicts;
    }

    @Test
    void aShardRunsItsPartOnly() {
        assertThat(ended.get("first").exitCode()).isZero();
        assertThat(ended.get("first").out()).contains("Tests:   1 HAZARD.");
        assertThat(ended.get("third").exitCode()).isZero();
        assertThat(ended.get("third").out()).contains("Tests:   1 ok.");
        assertThat(ended.get("empty").exitCode()).isEqualTo(3);
        assertThat(ended.get("empty").err()).contains("no test that matches -t " + TESTS + " is in shard 2/3");
    }

    @Test
    void onePartIsNoRunOfTheSuite() {
        assertThat(ended.get("gate of one part").exitCode()).isEqualTo(3);
        assertThat(ended.get("gate of one part").out()).containsPattern("incomplete: .* missing \\(.*\\): .*3/3");
    }

    @Test
    void theMergedPartsGetTheVerdictsOfTheWhole() throws IOException {
        assertThat(ended.get("merge").exitCode()).isZero();
        assertThat(ended.get("gate of the whole").exitCode()).isZero();
        assertThat(ended.get("gate of the merged parts").exitCode()).isZero();
        assertThat(verdicts("merged.bin.gz")).isEqualTo(verdicts("whole"));
    }

    @Test
    void thereIsNothingToResumeOfAWholeRun() {
        assertThat(ended.get("resume of the whole").exitCode()).isEqualTo(2);
        assertThat(ended.get("resume of the whole").err()).endsWith("it came to its end\n");
    }

    @Test
    void aKilledRunProvesNothingUntilItIsResumed() throws Exception {
        Process program = programs.start(run("killed").toArray(String[]::new));
        Path killed = awaitForks(program);
        program.destroyForcibly().waitFor();
        int forksThen = ResultFile.read(killed).results().size();

        List<Ended> after =
                programs.runAll(List.of(gate("killed"), List.of("run", "--resume", "killed"), gate("killed")));
        assertThat(after.get(0).exitCode()).isEqualTo(3);
        assertThat(after.get(1).exitCode()).as(after.get(1).err()).isZero();
        assertThat(after.get(2).exitCode()).isZero();

        List<TestResult> results =
                ResultFile.read(ResultFiles.only(folder.resolve("killed"))).results();
        assertThat(forksThen).isBetween(FORKS_BEFORE_THE_KILL, 2 * FORKS - 1);
        assertThat(results)
                .extracting(TestResult::getName, result -> result.getConfig().forkId)
                .doesNotHaveDuplicates()
                .hasSize(2 * FORKS);
        assertThat(verdicts("killed")).isEqualTo(verdicts("whole"));
    }

    private Path awaitForks(Process program) throws Exception {
        Path results = folder.resolve("killed");
        while (program.isAlive()) {
            Thread.sleep(20);
            if (Files.isDirectory(results) && hasResults(results)) {
                return ResultFiles.only(results);
            }
        }
        throw new AssertionError("the run ended before it could be killed");
    }

    private static boolean hasResults(Path results) throws IOException {
        try (var files = Files.newDirectoryStream(results, "*.bin.gz")) {
            for (Path file : files) {
                return ResultFile.read(file).results().size() >= FORKS_BEFORE_THE_KILL;
            }
        }
        return false;
    }
}
