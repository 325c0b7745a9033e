package org.pyerr.stress.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pyerr.stress.explore.Proofs;
import org.pyerr.stress.result.Expectation;
import org.pyerr.stress.result.Machine;
import org.pyerr.stress.result.Outcome;
import org.pyerr.stress.result.StressRun;
import org.pyerr.stress.result.StressTest;

class OutcomeCoverageTest {
    private static final String HAZARD = "org.pyerr.stress.tests.DirectPrint.BothAttached";
    private static final String PRINTED = "PRINTED, PRINTED, INTACT";

    private static StressRun run(String test, Outcome... outcomes) {
        return new StressRun(
                new Machine(2, "amd64", "Linux", "17", "any", "any"),
                List.of(),
                Instant.EPOCH,
                Duration.ZERO,
                true,
                List.of(new StressTest(test, List.of("first", "second"), 1, List.of(outcomes), List.of())),
                List.of());
    }

    private static Outcome seen(String id, long count) {
        return new Outcome(id, Expectation.ACCEPTABLE, count, "");
    }

    @Test
    void aReachableOutcomeThatWasNotSeenIsMissed() {
        OutcomeCoverage coverage = OutcomeCoverage.of(run(HAZARD, seen(PRINTED, 1_000_000)), new Proofs());

        assertThat(coverage.reachable()).isEqualTo(2);
        assertThat(coverage.seen()).isEqualTo(1);
        assertThat(coverage.isContradicted()).isFalse();
        OutcomeCoverage.Missed missed = coverage.tests().get(0).missed().get(0);
        assertThat(missed.outcome()).isEqualTo("HUNG, HUNG, LOST");
        assertThat(missed.frequency().upper()).isBetween(3.6e-6, 3.8e-6);
    }

    @Test
    void anOutcomeThatIsNotReachableContradictsTheModel() {
        OutcomeCoverage coverage =
                OutcomeCoverage.of(run(HAZARD, seen(PRINTED, 9), seen("PRINTED, HUNG, LOST", 1)), new Proofs());

        assertThat(coverage.isContradicted()).isTrue();
        assertThat(CoverageText.lines(coverage))
                .anySatisfy(line ->
                        assertThat(line).contains("SEEN, BUT NOT REACHABLE").contains("PRINTED, HUNG, LOST"));
    }

    @Test
    void aTestWithoutAScenarioIsLeftOut() {
        assertThat(OutcomeCoverage.of(run("org.example.Other", seen("1, 1", 5)), new Proofs())
                        .tests())
                .isEmpty();
    }
}
