package org.pyerr.stress.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jcstresskit.report.History;
import org.jcstresskit.report.Report;
import org.jcstresskit.report.ReportInput;
import org.jcstresskit.report.State;
import org.jcstresskit.report.TestView;
import org.jcstresskit.result.Fork;
import org.jcstresskit.result.StressRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.infra.runners.TestList;
import org.pyerr.model.conformance.Conformance.Agreement;
import org.pyerr.model.error.Origin;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.print.PrintStrategies;
import org.pyerr.model.scenario.Context;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.stress.explore.Fate;
import org.pyerr.stress.explore.Proof;
import org.pyerr.stress.explore.Proofs;
import org.pyerr.stress.explore.Reach;
import org.pyerr.stress.explore.Recommendation;
import org.pyerr.stress.explore.ScheduleEntry;
import org.pyerr.stress.report.AnswerTable.Place;
import org.pyerr.stress.report.AnswerTable.Verdict;
import org.pyerr.stress.report.MeasuredCells.Row;
import org.pyerr.stress.report.Measurements.Measured;
import org.pyerr.stress.tests.TestedScenarios;

/** Compares what the page of this suite shows with its sources. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class Pyo3PartsTest {
    private final StressRun run = SampleReports.run();
    private Path folder;
    private Report report;
    private Pyo3Parts parts;
    private String page;
    private JsonNode document;

    @BeforeAll
    void assemble(@TempDir Path temporary) throws IOException {
        folder = temporary;
        ReportInput input = SampleReports.input(folder);
        report = Report.of(input);
        parts = SampleReports.parts(report);
        page = SampleReports.render(input);
        document = SampleReports.document(page);
    }

    private TestView view(String name) {
        return report.test(name).orElseThrow();
    }

    private ScenarioTest test(String name) {
        return parts.scenarios().get(name);
    }

    private JsonNode node(String test) {
        return StreamSupport.stream(document.get("tests").spliterator(), false)
                .filter(node -> node.get("name").textValue().equals(test))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsAreThoseOfTheRun() {
        assertThat(document.at("/run/samples").longValue()).isEqualTo(run.samples());
        assertThat(document.at("/run/forks").intValue()).isEqualTo(run.forks());
        assertThat(document.get("tests"))
                .hasSize(run.tests().size() + run.leftOut().size());
        run.tests().forEach(test -> {
            JsonNode forks = node(test.name()).get("forks");
            assertThat(view(test.name()).frequency(Fate.HUNG).count()).isEqualTo(test.count(Fate.HUNG::isIn));
            assertThat(forks).hasSameSizeAs(test.forks());
            assertThat(sum(forks, 1))
                    .isEqualTo(test.forks().stream().mapToLong(Fork::samples).sum());
            assertThat(sum(forks, 2)).isEqualTo(test.count(Fate.HUNG::isIn));
        });
    }

    private static long sum(JsonNode forks, int column) {
        return StreamSupport.stream(forks.spliterator(), false)
                .mapToLong(fork -> fork.get(column).longValue())
                .sum();
    }

    @Test
    void aHangIsExplained() {
        Proof proof = test(SampleReports.HANGING).proof();

        assertThat(proof.hang()).isEqualTo(Reach.REACHABLE);
        assertThat(proof.panic()).isEqualTo(Reach.UNREACHABLE);
        assertThat(proof.complete()).isTrue();
        assertThat(proof.lockOrderCycle()).isTrue();
        ScheduleEntry schedule = proof.hazards().get(0);
        assertThat(schedule.fate()).isEqualTo(Fate.HUNG);
        assertThat(schedule.schedule()).isEqualTo("0001");
        assertThat(schedule.steps()).extracting(step -> step.thread()).containsExactly(0, 0, 0, 0, 0, 0, 1);
        assertThat(schedule.waits()).extracting(ScheduleEntry.WaitEntry::object).containsExactly("GIL", "stderr lock");
        assertThat(proof.blames())
                .extracting(blame -> blame.rule())
                .containsExactlyInAnyOrder(
                        "Never wait for the GIL while holding the stderr lock: format the error before you print.",
                        "Never wait for the stderr lock while holding the GIL: detach before you print.");
        assertThat(test(SampleReports.HANGING).instead())
                .extracting(Recommendation::strategy)
                .startsWith("format_detach", "chan_str", "print")
                .doesNotContain("direct");
        JsonNode node = node(SampleReports.HANGING);
        assertThat(node.at("/proof/hazards/0/schedule").textValue()).isEqualTo("0001");
        assertThat(node.at("/instead/0").textValue()).isEqualTo("format_detach");
        assertThat(node.at("/scenario/version").textValue()).isEqualTo("0.23.4");
    }

    @Test
    void aSafeStrategyNeedsNoAdvice() {
        ScenarioTest safe = test(SampleReports.TESTS + "FormatDetachPrint.BothAttached");
        Proof proof = safe.proof();

        assertThat(proof.hang()).isEqualTo(Reach.UNREACHABLE);
        assertThat(proof.hazards()).isEmpty();
        assertThat(safe.instead()).isEmpty();
        assertThat(proof.outcomes())
                .extracting(outcome -> outcome.outcome())
                .containsExactly("PRINTED, PRINTED, INTACT");
    }

    @Test
    void measurementsStandInTheirCells() {
        ScenarioTest direct = test(SampleReports.HANGING);

        assertThat(direct.measured()).extracting(Measured::version).contains("0.29.2", "0.23.4");
        assertThat(direct.measured()).allMatch(measured -> measured.hung() > 0);
        assertThat(test(SampleReports.TESTS + "FormatDetachPrint.OneAttached").measured())
                .isNotEmpty()
                .allMatch(measured -> measured.hung() == 0);
    }

    @Test
    void theModelAgreesWithWhatWasMeasured() {
        List<Row> rows = parts.measured().rows();

        assertThat(rows).hasSize(699);
        assertThat(rows).extracting(Row::worst).containsOnly(Agreement.AGREES, Agreement.RARE);
        assertThat(rows).filteredOn(row -> row.worst() == Agreement.RARE).allMatch(row -> row.reason() != null);
        assertThat(rows.stream().map(Row::test)).contains(SampleReports.HANGING);
        assertThat(document.at("/sections/conformance")).hasSize(699);
    }

    @Test
    void theReportRecommendsWhatExploreRecommends() {
        Proofs proofs = new Proofs();
        parts.scenarios().forEach((name, test) -> {
            List<Scenario> scenario = TestedScenarios.of(name).stream().toList();
            List<Recommendation> expected =
                    test.proof().hazards().isEmpty() ? List.of() : Recommendation.of(scenario, proofs);
            assertThat(test.instead()).as(name).isEqualTo(expected);
        });
        List<String> everywhere = test(SampleReports.HANGING).instead().stream()
                .filter(Recommendation::everywhere)
                .map(Recommendation::strategy)
                .toList();
        assertThat(labels(parts.answers().safeEverywhere())).isEqualTo(everywhere);
    }

    private static List<String> labels(List<AnswerTable.Row> rows) {
        return rows.stream().map(row -> row.strategy().label()).toList();
    }

    @Test
    void aStrategyThatTheRunContradictsIsNotRecommended() {
        ReportInput input = SampleReports.contradicted();
        Report contradicted = Report.of(input);
        AnswerTable answers = SampleReports.parts(contradicted).answers();

        assertThat(labels(answers.safeEverywhere())).containsExactly("chan_str", "print");
        AnswerTable.Row row = answers.provedSafe().get(0);
        assertThat(row.strategy().label()).isEqualTo("format_detach");
        assertThat(row.contradictedBy()).containsExactly(SampleReports.TESTS + "FormatDetachPrint.BothAttached");
        assertThat(Place.values()).allMatch(place -> row.verdict(place) == Verdict.DOUBTED);
        assertThat(contradicted.banner().sentence())
                .isEqualTo(
                        "3 samples hung in format_detach, GIL held by both threads, which is proved to be impossible.");
        List<State> states = states(contradicted, "FormatDetachPrint.");
        assertThat(states.get(0)).isEqualTo(State.WRONG);
        assertThat(states.subList(1, states.size())).containsOnly(State.DOUBTED);
        assertThat(states(contradicted, "FormatPrint.")).containsOnly(State.SAFE);
        assertThat(SampleReports.render(input))
                .contains("<b>Contradicted by this run</b>: see <a href=\"#cell-FormatDetachPrint.BothAttached\">")
                .contains("The proof, contradicted by this run")
                .doesNotContain("If in doubt, write");
    }

    private static List<State> states(Report report, String prefix) {
        return report.tests().stream()
                .filter(test -> test.name().startsWith(prefix))
                .map(TestView::state)
                .toList();
    }

    @Test
    void noStrategyIsSafeInOneTableAndHangsUnderTheSameNameInAnother() {
        List<String> safe = labels(parts.answers().safeEverywhere());
        assertThat(parts.scenarios().values().stream().map(ScenarioTest::test).toList())
                .filteredOn(test -> safe.contains(test.title().split(", ", -1)[0])
                        && !test.title().contains("printer keeps the GIL"))
                .isNotEmpty()
                .noneMatch(test -> test.state().name().equals("hung"));
    }

    @Test
    void theForksOfTheBaselineStandBesideThoseOfTheRun() {
        TestView cell = view(SampleReports.HANGING);

        assertThat(cell.baselineSpread(Fate.HUNG).forks()).hasSize(9);
        assertThat(cell.spread(Fate.HUNG).forks()).hasSize(9);
        assertThat(page).contains(cell.baselineSpread(Fate.HUNG).range());
    }

    @Test
    void modelAndPyO3AreComparedByWhetherTheyHang() {
        MeasuredCells cells = parts.measured();

        long all = cells.count(true, true)
                + cells.count(true, false)
                + cells.count(false, true)
                + cells.count(false, false);
        assertThat(all).isEqualTo(cells.rows().size());
        assertThat(cells.count(false, true)).as("hung, impossible in the model").isZero();
        assertThat(cells.count(true, true)).isPositive();
    }

    @Test
    void thePageSaysByWhatItWasJudged() {
        assertThat(page)
                .contains(
                        "margin 3.0, level 0.01, a changed frequency does not fail, tests that need more CPUs may be left out,");
    }

    @Test
    void everyTestOfARealLibraryIsInTheTable() {
        var names = TestList.tests().stream()
                .filter(name -> name.startsWith(SampleReports.TESTS + "real."))
                .collect(Collectors.toSet());

        assertThat(RealLocks.all().keySet()).isEqualTo(names);
    }

    @Test
    void historyHasAPointForEachRun() {
        List<History.Series> history = report.history().series();

        assertThat(history)
                .isNotEmpty()
                .allSatisfy(series -> assertThat(series.points()).hasSize(2));
        History.Series moved = history.stream()
                .filter(series -> series.test().equals(SampleReports.MOVED)
                        && series.hazard().equals("hung"))
                .findFirst()
                .orElseThrow();
        assertThat(moved.last().count())
                .isEqualTo(view(SampleReports.MOVED).frequency(Fate.HUNG).count());
        assertThat(moved.points()).extracting(History.Point::started).isSorted();
    }

    @Test
    void theSameInputGivesTheSamePage() {
        assertThat(SampleReports.render(SampleReports.provedAgain(folder))).isEqualTo(page);
    }

    @Test
    void withoutABaselineThePageSaysSo() {
        String alone = SampleReports.render(SampleReports.input(run, List.of(), Path.of("no bench")));

        assertThat(alone)
                .contains("This run was held against no baseline: there is none.")
                .doesNotContain("id=\"history\"", "id=\"price\"");
        assertThat(page).contains("id=\"history\"", "id=\"price\"");
    }

    @Test
    void strataAreNumbered() {
        var numbers = StreamSupport.stream(document.get("tests").spliterator(), false)
                .flatMap(test -> StreamSupport.stream(test.get("forks").spliterator(), false))
                .map(fork -> fork.get(0).intValue())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));

        assertThat(numbers.keySet()).containsExactly(0, 1, 2);
        assertThat(document.get("strata")).hasSize(3);
        assertThat(numbers.values()).allMatch(count -> count % 3 == 0);
    }

    private static ScenarioView channel(Context sender, Context printer) {
        return new ScenarioView(Scenario.of(PyO3Version.V0_23_4, Origin.LAZY)
                .rounds(2)
                .thread(sender, PrintStrategies.of("chan_str"))
                .printerContext(printer)
                .build());
    }

    @Test
    void aPrinterThreadThatKeepsTheGilIsARowOfItsOwn() {
        assertThat(channel(Context.ATTACHED, Context.ATTACHED).label()).isEqualTo("chan_str, printer keeps the GIL");
        assertThat(channel(Context.DETACHED, Context.ATTACHED).label()).isEqualTo("chan_str, printer keeps the GIL");
        assertThat(channel(Context.ATTACHED, Context.DETACHED).label()).isEqualTo("chan_str");
    }

    @Test
    void numbersReadWell() {
        assertThat(Words.schedules(BigInteger.ONE)).isEqualTo("1 schedule");
        assertThat(Words.schedules(BigInteger.valueOf(4252))).isEqualTo("4,252 schedules");
        assertThat(Words.schedules(BigInteger.valueOf(3_214_000_000L))).isEqualTo("3.2 billion schedules");
        assertThat(Words.schedules(BigInteger.TEN.pow(30))).isEqualTo("1.0e+30 schedules");
    }
}
