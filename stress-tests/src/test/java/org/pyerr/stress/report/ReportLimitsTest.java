package org.pyerr.stress.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.gate.TestJudgement;
import org.jcstresskit.report.ReportFile;
import org.jcstresskit.report.ReportInput;
import org.jcstresskit.result.Expectation;
import org.jcstresskit.result.Fork;
import org.jcstresskit.result.ForkStatus;
import org.jcstresskit.result.Machine;
import org.jcstresskit.result.Outcome;
import org.jcstresskit.result.Stratum;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.suite.HazardWord;
import org.jcstresskit.suite.Suite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pyerr.stress.explore.Proofs;
import org.pyerr.stress.tests.TestedScenarios;

/** Pages of hostile runs, and of very large runs, in a real browser. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportLimitsTest {
    private static final int MANY_TESTS = 1000;
    private static final int FORKS = 20;
    private static final long MOST_BYTES = 10L << 20;

    /** Ends every context that text can stand in: elements, attributes, scripts, styles, comments, JSON, addresses. */
    private static final String HOSTILE =
            "</script><script>window.hacked=1</script><img src=x onerror=window.hacked=2>\"'`${window.hacked=3}"
                    + "</style>--> ]]>&lt;\\u003c javascript:window.hacked=4 %s \u2028 %27";

    private Path folder;
    private Chromium browser;

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        browser = Chromium.start();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static StressRun hostileRun() {
        SortedMap<String, Long> counts = new TreeMap<>(Map.of("HUNG, " + HOSTILE, 7L, "PRINTED, PRINTED, INTACT", 93L));
        Stratum stratum = new Stratum(HOSTILE, List.of("-D" + HOSTILE), HOSTILE);
        Fork good = new Fork(0, stratum, stratum.jvmArguments(), 1, 200, 0, ForkStatus.NORMAL, counts, List.of());
        Fork bad = new Fork(
                1,
                stratum,
                stratum.jvmArguments(),
                1,
                200,
                0,
                ForkStatus.TEST_ERROR,
                new TreeMap<>(),
                List.of(HOSTILE));
        List<Outcome> outcomes = new ArrayList<>();
        counts.forEach((id, count) -> outcomes.add(new Outcome(id, Expectation.FORBIDDEN, count, HOSTILE)));
        String name = "org.pyerr.stress.tests.A" + HOSTILE + ".B";
        return new StressRun(
                new Machine(2, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE),
                List.of("-jvmArgs", HOSTILE),
                Instant.parse("2026-02-03T10:00:00Z"),
                Duration.ofSeconds(1),
                true,
                List.of(new StressTest(name, List.of(HOSTILE), 2, outcomes, List.of(good, bad))),
                List.of());
    }

    @Test
    void hostileTextStaysText() throws Exception {
        StressRun run = hostileRun();
        ReportInput input = SampleReports.input(run, List.of(run), folder);
        Path page = Files.writeString(folder.resolve("hostile.html"), SampleReports.render(input));
        browser.requests();
        browser.open(page);

        assertThat(browser.<Object>run("return window.hacked ?? null")).isNull();
        assertThat(browser.<List<?>>run("return Array.from(document.images)")).isEmpty();
        assertThat(browser.<Long>run("return document.scripts.length")).isEqualTo(2);
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).containsOnly(page.toUri().toString());
        String text = browser.run("return document.body.textContent");
        assertThat(text).contains(HOSTILE);
        assertThat(browser.<String>run(
                        "return JSON.parse(document.getElementById('report-document').textContent).run.machine.vm"))
                .isEqualTo(HOSTILE);

        browser.run("document.querySelector('#tests-table a').click()");

        assertThat(browser.<String>run("return document.querySelector('dialog[open] header code').textContent"))
                .contains("<script>window.hacked=1</script>");
        assertThat(browser.<Object>run("return window.hacked ?? null")).isNull();
    }

    /** The tests of the suite again and again, under other names, with forks that differ. */
    private static ReportInput largeInput(ReportInput input) {
        List<StressTest> few = input.run().tests();
        List<StressTest> tests = IntStream.range(0, MANY_TESTS)
                .mapToObj(i -> copy(few.get(i % few.size()), i / few.size()))
                .toList();
        StressRun run = input.run();
        return new ReportInput(
                input.program(),
                new Copies(input.suite()),
                new StressRun(run.machine(), run.arguments(), run.started(), run.duration(), true, tests, List.of()),
                input.earlier(),
                gateOf(tests, input.gate()),
                input.baseline(),
                input.source(),
                input.folder(),
                tests.stream().collect(Collectors.toMap(StressTest::name, test -> test.name() + ".html")));
    }

    /** What is known of a test holds for its copies. */
    private record Copies(Suite suite) implements Suite {
        private static String original(String copy) {
            return copy.replaceFirst("\\d+$", "");
        }

        @Override
        public String name() {
            return suite.name();
        }

        @Override
        public String description() {
            return suite.description();
        }

        @Override
        public List<HazardWord> hazards() {
            return suite.hazards();
        }

        @Override
        public Expectation expectation(String test, String outcome) {
            return suite.expectation(original(test), outcome);
        }

        @Override
        public Optional<Set<String>> reachable(String test) {
            return suite.reachable(original(test));
        }

        @Override
        public String title(String test) {
            return suite.title(original(test));
        }

        @Override
        public Set<String> subjects(String test) {
            return suite.subjects(original(test));
        }
    }

    /** What the gate says of the tests of the suite, again and again. */
    private static GateReport gateOf(List<StressTest> tests, GateReport gate) {
        List<TestJudgement> judgements = new ArrayList<>();
        for (int i = 0; i < tests.size(); i++) {
            TestJudgement like = gate.tests().get(i % gate.tests().size());
            judgements.add(new TestJudgement(
                    tests.get(i).name(),
                    like.verdict(),
                    FORKS,
                    FORKS,
                    like.samples(),
                    like.hazard(),
                    like.zeroBound(),
                    like.drift(),
                    like.notCompared(),
                    like.findings()));
        }
        return new GateReport(
                gate.schema(),
                gate.verdict(),
                gate.exitCode(),
                gate.criteria(),
                gate.runs(),
                gate.baselineRuns(),
                gate.frequencies(),
                gate.coverage(),
                gate.findings(),
                judgements);
    }

    private static StressTest copy(StressTest test, int copy) {
        List<Fork> forks = new ArrayList<>();
        for (int fork = 0; fork < FORKS; fork++) {
            SortedMap<String, Long> counts = new TreeMap<>();
            for (Outcome outcome : test.outcomes()) {
                counts.put(outcome.id(), outcome.count() == 0 ? 0 : 200_000 + (copy + 11L * fork) * fork);
            }
            Fork like = test.forks().get(fork % test.forks().size());
            forks.add(new Fork(
                    fork, like.stratum(), like.jvmArguments(), 1, 200, 0, ForkStatus.NORMAL, counts, List.of()));
        }
        return new StressTest(test.name() + copy, test.actors(), FORKS, test.outcomes(), forks);
    }

    @Test
    void aThousandTestsOfTwentyForksStillOpen() throws Exception {
        ReportInput input = largeInput(SampleReports.input(folder));
        Proofs proofs = new Proofs();
        String html = ReportFile.render(
                input, report -> new Pyo3Parts(report, proofs, test -> TestedScenarios.of(Copies.original(test))));
        Path page = Files.writeString(folder.resolve("large.html"), html);

        assertThat(Files.size(page)).isLessThan(MOST_BYTES);

        browser.open(page);

        assertThat(browser.<Long>run("return document.querySelectorAll('#tests-table tbody tr').length"))
                .isEqualTo(MANY_TESTS);
        assertThat(browser.<Long>run("return document.querySelectorAll('dialog').length"))
                .isEqualTo(MANY_TESTS);
        assertThat(browser.<Long>run("return document.querySelectorAll('a.tile').length"))
                .isGreaterThan(MANY_TESTS / 2);
        Number millis = browser.run("return performance.getEntriesByType('navigation')[0].loadEventEnd");
        // Not asserted, because it depends on the machine; docs/REPORT.md has the figure.
        System.out.printf("%,d bytes, opened in %.0f ms%n", Files.size(page), millis.doubleValue());
    }
}
