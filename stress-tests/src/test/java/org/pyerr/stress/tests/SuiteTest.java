package org.pyerr.stress.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.infra.StateCase;
import org.pyerr.model.scenario.Catalogue;
import org.pyerr.model.scenario.Scenario;

/** Guards the suite itself: JCStress drops what it does not understand without a word. */
class SuiteTest {

    static Stream<StressedCell> cells() {
        return StressedCell.all().stream();
    }

    @Test
    void everyScenarioOfTheCatalogueIsUnderStressOnce() {
        List<Scenario> stressed = cells().map(StressedCell::scenario).toList();

        assertThat(stressed).containsExactlyInAnyOrderElementsOf(Catalogue.stressed());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyThreadOfTheScenarioIsAnActor(StressedCell cell) {
        assertThat(cell.info().actorNames())
                .hasSize(cell.scenario().threads())
                .containsExactlyInAnyOrderElementsOf(methodsWith(cell.testClass(), Actor.class));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theOutputIsArbitrated(StressedCell cell) {
        assertThat(methodsWith(cell.testClass(), Arbiter.class)).containsExactly("output");
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theListHasTheOutcomesOfTheTable(StressedCell cell) {
        Set<String> listed = cell.info().cases().stream()
                .map(StateCase::matchPattern)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).containsExactlyElementsOf(cell.gradedOutcomes());
    }

    private static List<String> methodsWith(
            Class<?> testClass, Class<? extends java.lang.annotation.Annotation> annotation) {
        return Arrays.stream(testClass.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(annotation))
                .map(method -> method.getName())
                .toList();
    }
}
