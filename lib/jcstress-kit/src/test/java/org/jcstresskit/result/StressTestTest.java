package org.jcstresskit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jcstresskit.result.Documents.acceptable;
import static org.jcstresskit.result.Documents.failedFork;
import static org.jcstresskit.result.Documents.forbidden;
import static org.jcstresskit.result.Documents.fork;
import static org.jcstresskit.result.Documents.interesting;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class StressTestTest {
    private static final String NAME = "org.example.tests.Direct.BothTogether";
    private static final Outcome FINE = acceptable("PRINTED, PRINTED, INTACT", 100);

    @Test
    void countsSamplesOfSomeOutcomes() {
        StressTest test = Documents.test(
                NAME,
                FINE,
                interesting("HUNG, HUNG, LOST", 5),
                interesting("PRINTED, HUNG, LOST", 2),
                interesting("CANCELED, PRINTED, GARBLED", 1));

        assertThat(test.samples()).isEqualTo(3 * 108);
        assertThat(test.count(outcome -> outcome.contains("HUNG"))).isEqualTo(3 * 7);
        assertThat(test.count(outcome -> outcome.contains("GARBLED"))).isEqualTo(3);
        assertThat(test.forks().get(0).count(outcome -> outcome.contains("HUNG")))
                .isEqualTo(7);
    }

    @Test
    void isOkWhereNothingButAcceptableOutcomesAreSeen() {
        assertThat(Documents.test(NAME, FINE, interesting("HUNG, HUNG, LOST", 0))
                        .verdict())
                .isEqualTo(Verdict.OK);
    }

    @Test
    void isAHazardWhereAnInterestingOutcomeIsSeen() {
        assertThat(Documents.test(NAME, FINE, interesting("HUNG, HUNG, LOST", 1))
                        .verdict())
                .isEqualTo(Verdict.HAZARD);
    }

    @Test
    void isWrongWhereAForbiddenOutcomeIsSeenOnce() {
        assertThat(Documents.test(NAME, FINE, forbidden("HUNG, HUNG, LOST", 1)).verdict())
                .isEqualTo(Verdict.WRONG);
    }

    @ParameterizedTest
    @EnumSource(value = ForkStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "NORMAL")
    void isWrongWhereAForkFails(ForkStatus status) {
        List<Fork> forks = List.of(fork(FINE), fork(FINE), failedFork(status));

        assertThat(Documents.test(NAME, 3, forks, FINE).verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void isIncompleteWhereForksAreMissingOrEmpty() {
        assertThat(Documents.test(NAME, 3, List.of(fork(FINE), fork(FINE)), FINE)
                        .verdict())
                .isEqualTo(Verdict.INCOMPLETE);
        assertThat(Documents.test(NAME, 2, List.of(fork(FINE), fork()), FINE).verdict())
                .isEqualTo(Verdict.INCOMPLETE);
        assertThat(Documents.test(NAME, 2, List.of(fork(), fork())).verdict()).isEqualTo(Verdict.NO_RESULT);
        assertThat(Documents.test(NAME, 2, List.of()).verdict()).isEqualTo(Verdict.NO_RESULT);
    }

    @ParameterizedTest
    @CsvSource({
        "org.example.tests.Direct.BothTogether, Direct, BothTogether",
        "org.example.tests.Direct.Lazy.Both, Direct.Lazy, Both",
        "org.example.tests.Direct, '', Direct",
        "Direct.Both, Direct, Both",
    })
    void hasATopicAndANameOfItsOwn(String name, String topic, String leaf) {
        StressTest test = Documents.test(name, FINE);

        assertThat(test.topic()).isEqualTo(topic);
        assertThat(test.leaf()).isEqualTo(leaf);
    }
}
