package org.pyerr.stress.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
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
import org.pyerr.stress.Pyo3Suite;

/** Guards the suite itself: JCStress silently ignores what it does not understand. */
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

    @ParameterizedTest
    @MethodSource("cells")
    void theScenarioIsFoundByTheNameOfTheTest(StressedCell cell) {
        assertThat(TestedScenarios.of(cell.info().name())).contains(cell.scenario());
    }

    /** {@link DirectPrint} is written out to show what is generated of the other cells. */
    @ParameterizedTest
    @MethodSource("cells")
    void aTestOfTwoActorsIsMadeLikeTheOneThatIsWrittenOut(StressedCell cell) {
        assumeThat(cell.scenario().threads()).isEqualTo(2);

        assertThat(members(cell.testClass())).isEqualTo(members(DirectPrint.BothAttached.class));
    }

    /** What a class declares, without the names of methods. */
    private static List<String> members(Class<?> testClass) {
        return Stream.of(
                        testClass.getDeclaredFields(),
                        testClass.getDeclaredConstructors(),
                        testClass.getDeclaredMethods())
                .flatMap(Arrays::stream)
                .map(member -> Arrays.toString(member.getAnnotations())
                        + member.toString().replaceAll("[\\w.]+\\$\\w+(\\.\\w+\\()?", ""))
                .sorted()
                .toList();
    }

    private static List<String> methodsWith(
            Class<?> testClass, Class<? extends java.lang.annotation.Annotation> annotation) {
        return Arrays.stream(testClass.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(annotation))
                .map(method -> method.getName())
                .toList();
    }

    @Test
    void everyTestIsDeclaredInAFileOfTheSources() {
        Pyo3Suite suite = new Pyo3Suite();

        assertThat(suite.tests())
                .allSatisfy(test -> assertThat(Path.of(
                                "src/main/java", suite.declaringClass(test).replace('.', '/') + ".java"))
                        .exists());
    }
}
