package org.pyerr.stress.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jcstresskit.gate.output.GateJson;
import org.jcstresskit.result.Fork;
import org.jcstresskit.result.StressRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openjdk.jcstress.infra.runners.TestList;
import org.pyerr.model.conformance.Conformance.Agreement;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.stress.explore.Fate;
import org.pyerr.stress.explore.Proof;
import org.pyerr.stress.explore.Proofs;
import org.pyerr.stress.explore.Reach;
import org.pyerr.stress.explore.Recommendation;
import org.pyerr.stress.explore.ScheduleEntry;
import org.pyerr.stress.report.document.ConformanceEntry;
import org.pyerr.stress.report.document.MeasuredEntry;
import org.pyerr.stress.report.document.ReportDocument;
import org.pyerr.stress.report.document.TestEntry;
import org.pyerr.stress.report.page.AnswerTable;
import org.pyerr.stress.report.page.AnswerTable.Question;
import org.pyerr.stress.report.page.AnswerTable.Verdict;
import org.pyerr.stress.report.page.CellView;
import org.pyerr.stress.report.page.EmbeddedJson;
import org.pyerr.stress.report.page.Page;
import org.pyerr.stress.report.page.PageTemplate;
import org.pyerr.stress.tests.TestedScenarios;

/** Compares the document of a report with its sources. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportAssemblerTest {
    private final StressRun run = SampleReports.run();
    private ReportDocument document;

    @BeforeAll
    void assemble() {
        document = SampleReports.document();
    }

    private TestEntry test(String name) {
        return document.tests().stream()
                .filter(test -> test.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsAreThoseOfTheRun() {
        assertThat(document.run().samples()).isEqualTo(run.samples());
        assertThat(document.run().forks()).isEqualTo(run.forks());
        assertThat(document.tests()).hasSize(run.tests().size() + run.leftOut().size());
        run.tests().forEach(test -> {
            TestEntry entry = test(test.name());
            assertThat(entry.samples()).isEqualTo(test.samples());
            assertThat(entry.count(Fate.HUNG)).isEqualTo(test.count(Fate.HUNG::isIn));
            assertThat(entry.forks()).hasSameSizeAs(test.forks());
            assertThat(entry.forks().stream().mapToLong(fork -> fork.hung()).sum())
                    .isEqualTo(test.count(Fate.HUNG::isIn));
            assertThat(entry.forks().stream().mapToLong(fork -> fork.samples()).sum())
                    .isEqualTo(test.forks().stream().mapToLong(Fork::samples).sum());
        });
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
    }

    @Test
    void aSafeStrategyNeedsNoAdvice() {
        TestEntry safe = test(SampleReports.TESTS + "FormatDetachPrint.BothAttached");
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
        TestEntry direct = test(SampleReports.HANGING);

        assertThat(direct.measured()).extracting(MeasuredEntry::version).contains("0.29.2", "0.23.4");
        assertThat(direct.measured()).allMatch(measured -> measured.hung() > 0);
        assertThat(test(SampleReports.TESTS + "FormatDetachPrint.OneAttached").measured())
                .isNotEmpty()
                .allMatch(measured -> measured.hung() == 0);
    }

    @Test
    void theModelAgreesWithWhatWasMeasured() {
        assertThat(document.conformance()).hasSize(699);
        assertThat(document.conformance())
                .extracting(ConformanceEntry::worst)
                .containsOnly(Agreement.AGREES, Agreement.RARE);
        assertThat(document.conformance())
                .filteredOn(cell -> cell.worst() == Agreement.RARE)
                .allMatch(cell -> cell.reason() != null);
        assertThat(document.conformance().stream().map(ConformanceEntry::test)).contains(SampleReports.HANGING);
    }

    @Test
    void theReportRecommendsWhatExploreRecommends() {
        Proofs proofs = new Proofs();
        for (TestEntry test : document.tests()) {
            List<Scenario> scenario = TestedScenarios.of(test.name()).stream().toList();
            List<Recommendation> expected =
                    test.proof() == null || test.proof().hazards().isEmpty()
                            ? List.of()
                            : Recommendation.of(scenario, proofs);
            assertThat(test.instead()).as(test.name()).isEqualTo(expected);
        }
        List<String> everywhere = test(SampleReports.HANGING).instead().stream()
                .filter(Recommendation::everywhere)
                .map(Recommendation::strategy)
                .toList();
        assertThat(Page.of(document).answers().safeEverywhere())
                .extracting(row -> row.strategy())
                .isEqualTo(everywhere);
    }

    @Test
    void aStrategyThatTheRunContradictsIsNotRecommended() {
        Page page = Page.of(SampleReports.contradicted());

        assertThat(page.answers().provedSafe().get(0).strategy()).isEqualTo("format_detach");
        assertThat(page.answers().safeEverywhere())
                .extracting(AnswerTable.Row::strategy)
                .containsExactly("chan_str", "print");
        AnswerTable.Row row = page.answers().provedSafe().get(0);
        assertThat(row.contradictedBy()).containsExactly(SampleReports.TESTS + "FormatDetachPrint.BothAttached");
        assertThat(Question.values()).allMatch(question -> row.verdict(question) == Verdict.DOUBTED);
        assertThat(page.banner().sentence())
                .isEqualTo("3 hangs in format_detach, GIL held by both threads, which the model says is impossible.");
        List<CellView.State> states = states(page, "FormatDetachPrint.");
        assertThat(states.get(0)).isEqualTo(CellView.State.WRONG);
        assertThat(states.subList(1, states.size())).containsOnly(CellView.State.DOUBTED);
        assertThat(states(page, "FormatPrint.")).containsOnly(CellView.State.SAFE);
        assertThat(PageTemplate.render(SampleReports.contradicted()))
                .contains("<b>Contradicted by this run</b>: see\n<a href=\"#cell-FormatDetachPrint.BothAttached\">")
                .contains("The proof, contradicted by this run")
                .doesNotContain("If in doubt, write");
    }

    private static List<CellView.State> states(Page page, String prefix) {
        return page.cells().stream()
                .filter(cell -> cell.name().startsWith(prefix))
                .map(CellView::state)
                .toList();
    }

    @Test
    void noStrategyIsSafeInOneTableAndHangsUnderTheSameNameInAnother() {
        Page page = Page.of(document);

        List<String> safe = page.answers().safeEverywhere().stream()
                .map(AnswerTable.Row::strategy)
                .toList();
        assertThat(page.cells())
                .filteredOn(cell -> cell.test().scenario() != null)
                .filteredOn(cell -> safe.contains(cell.title().split(", ", -1)[0])
                        && !cell.title().contains("printer keeps the GIL"))
                .isNotEmpty()
                .allMatch(cell -> cell.state() != CellView.State.HANGS);
    }

    @Test
    void theForksOfTheBaselineStandBesideThoseOfTheRun() {
        CellView cell = Page.of(document).cells().stream()
                .filter(found -> found.test().name().equals(SampleReports.HANGING))
                .findFirst()
                .orElseThrow();

        assertThat(cell.baselineSpread(Fate.HUNG).forks()).hasSize(9);
        assertThat(cell.spread(Fate.HUNG).forks()).hasSize(9);
        assertThat(PageTemplate.render(document))
                .contains(cell.baselineSpread(Fate.HUNG).range());
    }

    @Test
    void modelAndPyO3AreComparedByWhetherTheyHang() {
        Page page = Page.of(document);

        long all =
                page.count(true, true) + page.count(true, false) + page.count(false, true) + page.count(false, false);
        assertThat(all).isEqualTo(document.conformance().size());
        assertThat(page.count(false, true)).as("hung, impossible in the model").isZero();
        assertThat(page.count(true, true)).isPositive();
    }

    @Test
    void thePageSaysByWhatItWasJudged() {
        assertThat(PageTemplate.render(document))
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
        assertThat(document.history())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.points()).hasSizeBetween(1, 2));
        var moved = document.history().stream()
                .filter(entry -> entry.test().equals(SampleReports.MOVED) && entry.fate() == Fate.HUNG)
                .findFirst()
                .orElseThrow();
        assertThat(moved.points().get(1).count())
                .isEqualTo(test(SampleReports.MOVED).count(Fate.HUNG));
        assertThat(moved.points()).extracting(point -> point.started()).isSorted();
    }

    @Test
    void theEmbeddedGateIsTheGatesOwnJson() throws Exception {
        JsonMapper mapper = JsonMapper.builder().build();
        JsonNode embedded = mapper.readTree(EmbeddedJson.write(document)).get("gate");

        assertThat(embedded).isEqualTo(mapper.readTree(GateJson.of(document.gate())));
    }

    @Test
    void theEmbeddedDocumentCanBeReadBack() {
        assertThat(EmbeddedJson.read(EmbeddedJson.write(document))).isEqualTo(document);
    }

    @Test
    void theSameInputGivesTheSamePage() {
        assertThat(PageTemplate.render(SampleReports.provedAgain())).isEqualTo(PageTemplate.render(document));
    }

    @Test
    void withoutABaselineThePageSaysSo() {
        ReportDocument alone = ReportAssembler.assemble(SampleReports.input(run, List.of(), Optional.empty()));

        assertThat(alone.baseline().problem()).isEqualTo("there is none");
        assertThat(alone.history()).isEmpty();
        assertThat(PageTemplate.render(alone))
                .contains("This run was held against no baseline: there is none.")
                .doesNotContain("id=\"history\"", "id=\"price\"");
    }

    @Test
    void strataAreNumbered() {
        var numbers = document.tests().stream()
                .flatMap(test -> test.forks().stream())
                .collect(Collectors.groupingBy(fork -> fork.stratum(), TreeMap::new, Collectors.counting()));

        assertThat(numbers.keySet()).containsExactly(0, 1, 2);
        assertThat(document.strata()).hasSize(3);
        assertThat(numbers.values().stream().map(Function.identity())).allMatch(count -> count % 3 == 0);
    }
}
