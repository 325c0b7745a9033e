package org.pyerr.stress.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
