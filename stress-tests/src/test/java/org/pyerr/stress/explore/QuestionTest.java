package org.pyerr.stress.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pyerr.model.scenario.Cell;

class QuestionTest {
    private static Matrix space(List<String> contexts, List<String> strategies, int threads) {
        return new Matrix(List.of("0.29.2"), List.of("lazy"), List.of("fresh"), contexts, strategies, threads, 1);
    }

    @Test
    void oneStrategyIsAskedAboutInEachContextAndBesideADirectPrinter() {
        Question question = Question.of(space(Matrix.CONTEXTS, List.of("preload"), 2), false);

        assertThat(question.own()).extracting(Cell::context).containsExactly("gil", "mixed", "nogil");
        assertThat(question.besideDirect())
                .extracting(cell -> cell.context() + " " + cell.strategy())
                .containsExactly(
                        "gil even:preload odd:direct",
                        "mixed even:preload odd:direct",
                        "mixed even:direct odd:preload",
                        "nogil even:preload odd:direct");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void besideADirectPrinterAllOthersUseTheStrategy(int threads) {
        Question question = Question.of(space(Matrix.CONTEXTS, List.of("format"), threads), false);

        assertThat(question.besideDirect()).hasSize(4).allSatisfy(cell -> {
            List<String> strategies = Recommendation.roles(cell.toScenario()).stream()
                    .map(role -> role.strategy().label())
                    .sorted()
                    .toList();
            assertThat(strategies).hasSize(Math.max(2, threads)).startsWith("direct", "format");
            assertThat(strategies).containsOnlyOnce("direct");
        });
        assertThat(question.besideDirect()).extracting(Cell::toScenario).doesNotHaveDuplicates();
    }

    @Test
    void directPrintingIsNotAskedAboutTwice() {
        assertThat(Question.of(space(Matrix.CONTEXTS, List.of("direct"), 2), false)
                        .besideDirect())
                .isEmpty();
    }

    @Test
    void withAnOddThreadBothStrategiesHaveTheMajorityOnce() {
        assertThat(Question.of(space(List.of("gil"), List.of("format", "direct"), 3), true)
                        .own())
                .extracting(Cell::strategy)
                .containsExactly("even:format odd:direct", "even:direct odd:format");
    }
}
