package org.pyerr.stress.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HUNG | HUNG, HUNG, LOST | true",
                "HUNG | PRINTED, HUNG, LOST | true",
                "HUNG | PRINTED, PRINTED, INTACT | false",
                "HUNG | UNHUNG, PRINTED, INTACT | false",
                "GARBLED | PRINTED, PRINTED, GARBLED | true",
                "PANICKED | PRINTED, PANICKED, PRINTED, LOST | true",
                "STUCK | .* | false",
            })
    void isOneOfTheWordsOfAnOutcome(Fate fate, String outcome, boolean shown) {
        assertThat(fate.isIn(outcome)).isEqualTo(shown);
    }
}
