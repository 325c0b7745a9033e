package org.jcstresskit.gate;

import java.util.List;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.baseline.BaselineMaker;
import org.jcstresskit.result.StressRun;

/**
 * What the gate makes of many pairs of runs on simulated machines.
 *
 * @param withMoved pairs without a change in which the gate says that something moved
 * @param alarms findings of wrong or blind, none of which is true
 * @param compared tests in pairs without a change whose frequency was compared
 * @param caught pairs with a change in which the gate says so
 */
record Calibration(int withMoved, long alarms, long compared, int caught) {
    /**
     * Judges pairs of runs of as many simulated machines.
     *
     * @param pairs how many of each kind
     * @param tests tests of the suite
     * @param strata strata of each test
     * @param forks forks of each stratum in a run
     * @param runDeviation standard deviation, between runs, of a stratum's log-odds
     * @param factor by which the odds change in one test of the pairs that changed
     */
    static Calibration of(int pairs, int tests, int strata, int forks, double runDeviation, double factor) {
        Gate gate = new Gate(SyntheticSuite.of(tests), GateOptions.defaults());
        int withMoved = 0;
        long alarms = 0;
        long compared = 0;
        int caught = 0;
        for (int seed = 0; seed < pairs; seed++) {
            SimulatedMachine machine = new SimulatedMachine(tests, strata, forks, runDeviation, seed);
            Baseline baseline = BaselineMaker.of(List.of(machine.run(0, 1)));
            GateReport unchanged = judge(gate, machine.run(0, 1), baseline);
            withMoved += unchanged.frequencies().moved() > 0 ? 1 : 0;
            alarms += unchanged
                    .allFindings()
                    .filter(finding -> finding.verdict() == GateVerdict.WRONG || finding.verdict() == GateVerdict.BLIND)
                    .count();
            compared += unchanged.frequencies().compared();
            GateReport changed = judge(gate, machine.run(1, factor), baseline);
            caught += changed.tests().get(0).drift().filter(Drift::moved).isPresent() ? 1 : 0;
        }
        return new Calibration(withMoved, alarms, compared, caught);
    }

    private static GateReport judge(Gate gate, StressRun run, Baseline baseline) {
        return gate.judge(List.of(run), baseline);
    }
}
