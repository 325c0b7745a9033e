package org.pyerr.stress.tests.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
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
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.infra.StateCase;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.TestList;
import org.pyerr.stress.tests.Grades;

/** Guards the stress tests of real outputs: JCStress silently ignores what it does not understand. */
class RealSuiteTest {
    private static final String TESTS = RealSuiteTest.class.getPackageName() + ".";
    private static final int ACTORS = 2;

    /** The oldest release that is supported: the tables list what may happen on any. */
    private static final int OLDEST_JDK = 17;

    private record StressedOutput(TestInfo info, Class<?> testClass, RealScenario scenario) {
        static StressedOutput of(TestInfo info) {
            try {
                Class<?> testClass = Class.forName(info.binaryName());
                RealTrial test = (RealTrial) testClass.getConstructor().newInstance();
                return new StressedOutput(info, testClass, test.scenario());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(info.name(), e);
            }
        }

        List<String> methodsWith(Class<? extends Annotation> annotation) {
            return Arrays.stream(testClass.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(annotation))
                    .map(method -> method.getName())
                    .toList();
        }

        @Override
        public String toString() {
            return info.name().substring(TESTS.length());
        }
    }

    static Stream<StressedOutput> tests() {
        return TestList.tests().stream()
                .filter(name -> name.startsWith(TESTS))
                .map(TestList::getInfo)
                .map(StressedOutput::of);
    }

    @Test
    void everyScenarioOfTheCatalogueIsUnderStressOnce() {
        List<RealScenario> stressed = tests().map(StressedOutput::scenario).toList();

        assertThat(stressed).containsExactlyInAnyOrderElementsOf(RealCatalogue.stressed());
    }

    @ParameterizedTest
    @MethodSource("tests")
    void bothThreadsAreActorsAndTheOutputIsArbitrated(StressedOutput test) {
        assertThat(test.info().actorNames())
                .hasSize(ACTORS)
                .containsExactlyInAnyOrderElementsOf(test.methodsWith(Actor.class));
        assertThat(test.methodsWith(Arbiter.class)).containsExactly("output");
    }

    @ParameterizedTest
    @MethodSource("tests")
    void theTableSaysWhetherItMayHang(StressedOutput test) {
        Class<?> table = test.testClass().getAnnotation(JCStressMeta.class).value();

        assertThat(table).isEqualTo(tableOf(test.scenario()));
    }

    private static Class<?> tableOf(RealScenario scenario) {
        boolean mayHang = RealCatalogue.mayHang(scenario, OLDEST_JDK);
        if (scenario.output().queue() != null) {
            return mayHang ? RealGrades.QueueMayHang.class : Grades.AllSafe.class;
        }
        if (mayHang && scenario.output() instanceof HandlerOutput) {
            return RealGrades.MayHangBeforeJdk25.class;
        }
        return mayHang ? RealGrades.MayHang.class : Grades.Safe.class;
    }

    @ParameterizedTest
    @MethodSource("tests")
    void theListHasTheOutcomesOfTheTable(StressedOutput test) {
        Set<String> listed = test.info().cases().stream()
                .map(StateCase::matchPattern)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean hasQueue = test.scenario().output().queue() != null;
        String printed = hasQueue ? "PRINTED, PRINTED, PRINTED, INTACT" : "PRINTED, PRINTED, INTACT";
        String hung = hasQueue ? "PRINTED, HUNG, HUNG, LOST" : "HUNG, HUNG, LOST";

        assertThat(listed)
                .isEqualTo(
                        RealCatalogue.mayHang(test.scenario(), OLDEST_JDK) ? Set.of(printed, hung) : Set.of(printed));
    }
}
