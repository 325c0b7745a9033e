package org.jcstresskit.gate;

import java.util.List;
import java.util.stream.IntStream;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.baseline.BaselineMaker;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.statistics.Answer;

/**
 * What the gate makes of many pairs of runs on simulated machines.
 *
 * @param pairs how many pairs in which nothing changed, and how many in which one test did
 * @param withMoved pairs without a change in which the gate says that something moved
 * @param caught pairs with a change in which the gate says so
 * @param alarms findings of wrong or blind, none of which is true
 * @param same tests in pairs without a change that are said to be the same
 */
record Calibration(int pairs, int withMoved, int caught, long alarms, long same) {
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
        int caught = 0;
        long alarms = 0;
        long same = 0;
        for (int seed = 0; seed < pairs; seed++) {
            SimulatedMachine machine = new SimulatedMachine(tests, strata, forks, runDeviation, seed);
            Baseline baseline = BaselineMaker.of(List.of(machine.run(0, 1)));
            GateReport unchanged = judge(gate, machine.run(0, 1), baseline);
            withMoved += moved(unchanged) > 0 ? 1 : 0;
            alarms += unchanged
                    .allFindings()
                    .filter(finding -> finding.verdict() == GateVerdict.WRONG || finding.verdict() == GateVerdict.BLIND)
                    .count();
            same += unchanged.tests().stream()
                    .filter(test -> test.answer().filter(Answer.SAME::equals).isPresent())
                    .count();
            GateReport changed = judge(gate, machine.run(1, factor), baseline);
            caught +=
                    changed.tests().get(0).answer().filter(Answer.MOVED::equals).isPresent() ? 1 : 0;
        }
        return new Calibration(pairs, withMoved, caught, alarms, same);
    }

    private static GateReport judge(Gate gate, StressRun run, Baseline baseline) {
        return gate.judge(List.of(run), baseline);
    }

    private static long moved(GateReport report) {
        return IntStream.range(0, report.tests().size())
                .mapToObj(report.tests()::get)
                .filter(test -> test.answer().filter(Answer.MOVED::equals).isPresent())
                .count();
    }
}
