package org.jcstresskit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jcstresskit.result.Documents.acceptable;
import static org.jcstresskit.result.Documents.forbidden;
import static org.jcstresskit.result.Documents.fork;
import static org.jcstresskit.result.Documents.interesting;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StressRunTest {
    private static final Outcome FINE = acceptable("PRINTED, PRINTED, INTACT", 100);
    private static final StressTest OK = Documents.test("a.Ok", FINE);
    private static final StressTest HAZARD = Documents.test("a.Hazard", interesting("HUNG, HUNG, LOST", 1));
    private static final StressTest WRONG = Documents.test("a.Wrong", forbidden("HUNG, HUNG, LOST", 1));
    private static final StressTest INCOMPLETE = Documents.test("a.Incomplete", 3, List.of(fork(FINE)), FINE);
    private static final StressTest NO_RESULT = Documents.test("a.NoResult", 3, List.of());

    @Test
    void passesWithHazardsAndWithTestsThatWereLeftOut() {
        List<LeftOutTest> leftOut = List.of(new LeftOutTest("a.Three", 3, 2));

        assertThat(Documents.run(true, leftOut, OK, HAZARD).exitCode()).isEqualTo(ExitCode.PASS);
    }

    @Test
    void isWrongWhateverElseIsMissing() {
        assertThat(Documents.run(OK, WRONG).exitCode()).isEqualTo(ExitCode.WRONG);
        assertThat(Documents.run(false, List.of(), WRONG, INCOMPLETE).exitCode())
                .isEqualTo(ExitCode.WRONG);
    }

    @Test
    void provesNothingWhereSomethingIsMissing() {
        assertThat(Documents.run().exitCode()).isEqualTo(ExitCode.PROVES_NOTHING);
        assertThat(Documents.run(OK, INCOMPLETE).exitCode()).isEqualTo(ExitCode.PROVES_NOTHING);
        assertThat(Documents.run(OK, NO_RESULT).exitCode()).isEqualTo(ExitCode.PROVES_NOTHING);
        assertThat(Documents.run(false, List.of(), OK).exitCode()).isEqualTo(ExitCode.PROVES_NOTHING);
    }

    @Test
    void sumsUpItsTests() {
        StressRun run = Documents.run(OK, INCOMPLETE, NO_RESULT);

        assertThat(run.plannedForks()).isEqualTo(9);
        assertThat(run.forks()).isEqualTo(4);
        assertThat(run.samples()).isEqualTo(400);
    }
}
