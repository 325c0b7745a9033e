package org.pyerr.stress.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pyerr.model.print.PrintStrategies;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.scenario.Catalogue;
import org.pyerr.model.scenario.Cell;
import org.pyerr.model.scenario.Context;
import org.pyerr.model.scenario.Role;
import org.pyerr.model.scenario.Scenario;

class RecommendationTest {
    private final Proofs proofs = new Proofs();

    private List<Recommendation> instead(String cell) {
        return Recommendation.of(List.of(Cell.parse(cell).toScenario()), proofs);
    }

    private static List<String> labels(List<Recommendation> recommendations, boolean everywhere) {
        return recommendations.stream()
                .filter(one -> one.everywhere() == everywhere)
                .map(Recommendation::strategy)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gil", "mixed", "nogil"})
    void whatIsSafeEverywhereComesFirstAndIsTheSameInEachContext(String context) {
        List<Recommendation> instead = instead("0.29.2,lazy,fresh," + context + ",direct,2,1");

        assertThat(labels(instead, true)).containsExactly("format_detach", "chan_str", "print");
        assertThat(instead.subList(0, 3)).allMatch(Recommendation::everywhere);
        assertThat(instead).extracting(Recommendation::mayGarble).startsWith(false, false, true);
    }

    @Test
    void whatIsSafeEverywhereIsSoForThreeThreads() {
        assertThat(labels(instead("0.29.2,lazy,fresh,gil,direct,3,1"), true))
                .containsExactly("format_detach", "chan_str", "print");
    }

    @Test
    void whatHangsBesideADirectPrinterIsSafeOnlyIfEveryThreadDoesIt() {
        assertThat(labels(instead("0.29.2,lazy,fresh,mixed,direct,2,1"), false))
                .contains("format", "direct_detach", "chan_str_rdv", "chan_err")
                .doesNotContain("preload", "direct");
    }

    @Test
    void everyCellOfTheCatalogueIsAdvisedWhatIsProvedSafeInItAndNothingElse() {
        for (Scenario scenario : Catalogue.stressed()) {
            Proof proof = proofs.of(scenario);
            if (proof.isSafe()) {
                continue;
            }
            List<Recommendation> instead = Recommendation.of(List.of(scenario), proofs);
            assertThat(instead)
                    .as("%s", proof.threads())
                    .extracting(Recommendation::strategy)
                    .containsExactlyInAnyOrderElementsOf(safeIn(scenario));
            assertThat(instead).extracting(one -> !one.everywhere()).isSorted();
            assertThat(labels(instead, true)).isSubsetOf("format_detach", "chan_str", "print");
        }
    }

    private List<String> safeIn(Scenario scenario) {
        List<PrintStrategy> used = IntStream.range(0, scenario.printingThreads())
                .mapToObj(thread -> scenario.role(thread).strategy())
                .filter(PrintStrategy::printsAnError)
                .distinct()
                .toList();
        return PrintStrategies.ALL.stream()
                .filter(strategy -> strategy.printsAnError() && !used.equals(List.of(strategy)))
                .filter(strategy -> proofs.of(replaced(scenario, strategy)).isSafe())
                .map(PrintStrategy::label)
                .toList();
    }

    /** A channel needs two threads to show what it does, and one of no capacity two messages of each. */
    private static Scenario replaced(Scenario scenario, PrintStrategy strategy) {
        Scenario.Builder other = scenario.toBuilder().roles(List.of()).printerContext(Context.DETACHED);
        int threads = Math.max(2, scenario.printingThreads());
        for (int thread = 0; thread < threads; thread++) {
            Role role = scenario.role(Math.min(thread, scenario.printingThreads() - 1));
            other.thread(role.context(), role.strategy().printsAnError() ? strategy : role.strategy());
        }
        boolean secondRound = threads == 2 && strategy.label().endsWith("_rdv");
        return other.rounds(secondRound ? 2 : scenario.rounds()).build();
    }
}
