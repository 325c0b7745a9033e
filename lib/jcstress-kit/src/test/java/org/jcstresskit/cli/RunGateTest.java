package org.jcstresskit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jcstresskit.gate.GateOptions;
import org.jcstresskit.gate.SyntheticRun;
import org.jcstresskit.gate.SyntheticSuite;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.text.Style;
import org.junit.jupiter.api.Test;

final class RunGateTest {
    private static final String TEST = "org.example.Locks.BothOrders";
    private static final StressRun HUNG =
            new SyntheticRun().test(TEST, SyntheticRun.forks(1, 5, 1000)).build();

    private static RunGate withoutBaseline(String... reachable) {
        SyntheticSuite suite = new SyntheticSuite(Set.of(TEST)).proving(TEST, reachable);
        return RunGate.byNone("--no-gate was given", List.of(HUNG), suite, GateOptions.defaults());
    }

    @Test
    void withoutABaselineTooTheUnreachableIsWrong() {
        RunGate gate = withoutBaseline(SyntheticSuite.PRINTED);

        assertThat(HUNG.exitCode()).isEqualTo(ExitCode.PASS);
        assertThat(gate.exitCodeOf(HUNG)).isEqualTo(ExitCode.WRONG);
        assertThat(gate.lines(new Style(false)))
                .containsExactly(
                        "  wrong: Locks.BothOrders: unreachable: HUNG, HUNG, LOST, 5 times, though no schedule of it ends hung",
                        "Outcomes: 1 of 1 reachable ones seen (reachable by exploration of all interleavings).",
                        "Gate: not asked, --no-gate was given.");
    }

    @Test
    void theReachableIsNoMoreThanAHazard() {
        RunGate gate = withoutBaseline(SyntheticSuite.PRINTED, SyntheticSuite.HUNG);

        assertThat(gate.exitCodeOf(HUNG)).isEqualTo(ExitCode.PASS);
        assertThat(gate.lines(new Style(false)))
                .containsExactly(
                        "Outcomes: 2 of 2 reachable ones seen (reachable by exploration of all interleavings).",
                        "Gate: not asked, --no-gate was given.");
    }
}
