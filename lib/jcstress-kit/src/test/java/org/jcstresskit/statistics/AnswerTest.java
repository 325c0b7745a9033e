package org.jcstresskit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnswerTest {
    @ParameterizedTest
    @CsvSource({
        "10,  0.2, 0.001, MOVED",
        "0.1, 0.2, 0.001, MOVED",
        "10,  1.5, 0.2,   UNDECIDED",
        "2,   0.1, 0.001, SAME",
        "1.1, 0.2, 0.9,   SAME",
        "1.1, 0.9, 0.9,   UNDECIDED",
        "2.9, 0.3, 0.001, UNDECIDED",
    })
    void needsBothSignificanceAndTheMargin(double ratio, double standardError, double adjustedP, Answer answer) {
        ForkComparison comparison = new ForkComparison(Math.log(ratio), standardError, 20);

        assertThat(Answer.of(comparison, adjustedP, 0.01, 3)).isEqualTo(answer);
    }
}
