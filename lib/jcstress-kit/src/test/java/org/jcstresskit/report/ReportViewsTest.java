package org.jcstresskit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.baseline.BaselineMaker;
import org.jcstresskit.gate.ComparedHazards;
import org.jcstresskit.gate.Drift;
import org.jcstresskit.gate.Finding;
import org.jcstresskit.gate.ForkFrequencies;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.gate.GateVerdict;
import org.jcstresskit.gate.Hazard;
import org.jcstresskit.gate.NotCompared;
import org.jcstresskit.gate.SyntheticRun;
import org.jcstresskit.gate.TestJudgement;
import org.jcstresskit.report.BaselineTable.Change;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.text.ForkSpread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the page shows the document. */
final class ReportViewsTest {
    private static final ForkFrequencies NONE = frequencies(0);
    private static final ForkFrequencies SOME = frequencies(30);

    private static TestJudgement judged(String test, GateVerdict verdict, int forks, Hazard hazard, Drift... drifts) {
        List<Finding> findings = verdict == GateVerdict.PASS ? List.of() : List.of(new Finding(verdict, "so it is"));
        return new TestJudgement(
                test,
                verdict,
                forks,
                3,
                1000L * forks,
                Optional.ofNullable(hazard),
                hazard == null ? Optional.of(1e-5) : Optional.empty(),
                Stream.of(drifts).findFirst(),
                hazard == null || drifts.length > 0
                        ? Optional.empty()
                        : Optional.of(new NotCompared(
                                NotCompared.Kind.OTHER_TIME, "forks of 41 ms, the baseline's of 200 ms")),
                findings);
    }

    private static ForkFrequencies frequencies(int count) {
        return new ForkFrequencies(3, new Frequency(count, 1000), count / 2000.0, count / 500.0);
    }

    private static Drift drift(double ratio, boolean moved) {
        return new Drift(3, 3, 1, ratio, ratio / 2, ratio * 2, 5, moved);
    }

    private static GateReport report(TestJudgement... tests) {
        return new GateReport(
                1,
                GateVerdict.WRONG,
                1,
                new GateReport.Criteria(3, 0.01, false, true),
                List.of(),
                List.of(),
                new ComparedHazards(0, 0, 0, List.of()),
                new GateReport.Coverage(0, 0),
                List.of(
                        new Finding(GateVerdict.PASS, "skipped for want of cores"),
                        new Finding(GateVerdict.INCOMPLETE, "cut")),
                List.of(tests));
    }

    private static Optional<Baseline> baseline(String... tests) {
        SyntheticRun run = new SyntheticRun();
        Stream.of(tests).forEach(test -> run.test(test, SyntheticRun.forks(1, 1, 10)));
        return Optional.of(BaselineMaker.of(List.of(run.build())));
    }

    @Test
    void whatMattersMostStandsFirst() {
        Hazard seen = new Hazard(SOME, SOME, 0, true);
        Hazard silent = new Hazard(SOME, NONE, 1e-9, true);
        GateReport report = report(
                judged("a.NotMoved", GateVerdict.PASS, 3, seen, drift(1.1, false)),
                judged("a.New", GateVerdict.PASS, 3, null),
                judged("a.Missing", GateVerdict.INCOMPLETE, 0, seen),
                judged("a.Moved", GateVerdict.DRIFTED, 3, seen, drift(5, true)),
                judged("a.MovedMore", GateVerdict.DRIFTED, 3, seen, drift(0.01, true)),
                judged("a.Silent", GateVerdict.BLIND, 3, silent),
                judged("a.Bare", GateVerdict.PASS, 3, seen),
                judged("a.BareAndSilent", GateVerdict.PASS, 3, new Hazard(SOME, NONE, 0.4, false)),
                judged("a.Quiet", GateVerdict.PASS, 3, new Hazard(SOME, NONE, 0.002, true)),
                judged("a.Harmless", GateVerdict.PASS, 3, null));
        Optional<Baseline> baseline = baseline(
                "a.NotMoved",
                "a.Missing",
                "a.Moved",
                "a.MovedMore",
                "a.Silent",
                "a.Quiet",
                "a.Bare",
                "a.BareAndSilent",
                "a.Harmless");

        BaselineTable table = BaselineTable.of(report, baseline);

        assertThat(table.rows())
                .extracting(BaselineTable.Row::test)
                .containsExactly(
                        "a.Silent",
                        "a.Quiet",
                        "a.Moved",
                        "a.MovedMore",
                        "a.Missing",
                        "a.New",
                        "a.BareAndSilent",
                        "a.Bare",
                        "a.NotMoved",
                        "a.Harmless");
        assertThat(table.rows())
                .extracting(BaselineTable.Row::word)
                .containsExactly(
                        "hazard not reproduced, p = 1e-09",
                        "silent, p = 0.2 %",
                        "more often",
                        "less often",
                        "missing",
                        "new",
                        "not compared",
                        "not compared",
                        "not moved",
                        "no hang, before or now");
        assertThat(table.count(Change.NOT_COMPARED)).isEqualTo(2);
        assertThat(table.rows().get(6).findings()).containsExactly("forks of 41 ms, the baseline's of 200 ms");
        assertThat(table.bar(table.rows().get(3)).ratio()).isEqualTo(0.01);
        assertThat(table.bar(table.rows().get(6))).isNull();
        assertThat(table.rows().get(3).judgement().now()).isEqualTo("15,000 .. 60,000");
        assertThat(table.rows().get(3).findings())
                .containsExactly("3 forks against 3: moved, x 0.010 (5e-03 to 0.020)", "so it is");
        assertThat(BaselineTable.of(report, Optional.empty()).rows()).isEmpty();
    }

    @Test
    void theBannerGivesTheGravestReasonFirst() {
        Banner banner = Banner.of(
                report(
                        judged("a.Drifted", GateVerdict.DRIFTED, 3, null),
                        judged("a.Wrong", GateVerdict.WRONG, 3, null),
                        judged("a.Fine", GateVerdict.PASS, 3, null)),
                List.of());

        assertThat(banner.word()).isEqualTo("Failed");
        assertThat(banner.sentence()).isEqualTo(GateVerdict.WRONG.meaning());
        assertThat(banner.reasons())
                .extracting(reason -> reason.finding().verdict())
                .containsExactly(GateVerdict.WRONG, GateVerdict.INCOMPLETE, GateVerdict.DRIFTED);
        assertThat(banner.reasons().get(0).test()).contains("a.Wrong");
        assertThat(banner.remarks()).containsExactly("skipped for want of cores");
    }

    @Test
    void theBannerNamesAHazardThatDidNotShowThoughItWasLikelyTo() {
        Banner banner = Banner.of(
                report(
                        judged("a.Rare", GateVerdict.PASS, 3, new Hazard(SOME, NONE, 0.4, false)),
                        judged("a.Seen", GateVerdict.PASS, 3, new Hazard(SOME, SOME, 1e-9, true)),
                        judged("a.Quiet", GateVerdict.PASS, 3, new Hazard(SOME, NONE, 0.02, true)),
                        judged("a.Quieter", GateVerdict.PASS, 3, new Hazard(SOME, NONE, 0.002, true))),
                List.of());

        assertThat(banner.silent()).extracting(TestJudgement::test).containsExactly("a.Quieter", "a.Quiet");
    }

    @Test
    void oneForkDoesNotTellHowMuchForksDiffer() {
        Frequency low = new Frequency(251, 1_000_000);
        Frequency high = new Frequency(39_641, 1_000_000);

        assertThat(new ForkSpread(List.of(new Frequency(58, 136_743))).rate()).isEqualTo("420");
        assertThat(new ForkSpread(List.of(new Frequency(17, 252_667))).rate()).isEqualTo("67");
        assertThat(new ForkSpread(List.of(new Frequency(999_933, 1_000_000))).rate())
                .isEqualTo("1,000,000");
        assertThat(new ForkSpread(List.of(high)).range()).isEqualTo("1 JVM, spread unknown");
        assertThat(new ForkSpread(List.of(high, low)).range()).isEqualTo("2 JVMs: 251 to 39,641");
        assertThat(new ForkSpread(List.of(high, low)).rate()).isEqualTo("19,946");
        assertThat(new ForkSpread(List.of()).rate()).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({"1, 7", "0.5, 7", "0.02, 6", "0.002, 5", "2e-4, 4", "2e-5, 3", "2e-6, 2", "2e-7, 1", "1e-12, 1"})
    void eachDecadeHasItsColour(double rate, int level) {
        assertThat(TestView.levelOf(rate)).isEqualTo(level);
    }

    @Test
    void numbersReadWell() {
        assertThat(Words.ratio(2.345)).isEqualTo("2.3");
        assertThat(Words.ratio(123.4)).isEqualTo("123");
        assertThat(Words.ratio(0.00001)).isEqualTo("1e-05");
        assertThat(Words.ratio(Double.POSITIVE_INFINITY)).isEqualTo("–");
        assertThat(Words.tick(0)).isEqualTo("always");
        assertThat(Words.tick(-1)).isEqualTo("100,000");
        assertThat(Words.tick(-6)).isEqualTo("1");
        assertThat(Words.tick(-8)).isEqualTo("1e-2");
        assertThat(Words.seconds(197)).isEqualTo("3 min 17 s");
        assertThat(Words.time("2026-02-03T10:00:00.5Z")).isEqualTo("2026-02-03 10:00:00 UTC");
    }
}
