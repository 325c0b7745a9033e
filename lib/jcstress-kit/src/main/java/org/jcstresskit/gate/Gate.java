package org.jcstresskit.gate;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.baseline.BaselineMaker;
import org.jcstresskit.result.LeftOutTest;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.statistics.ForkComparison;
import org.jcstresskit.suite.Suite;

/** Judges runs against a baseline. */
public final class Gate {
    private final Suite suite;
    private final GateOptions options;

    /** A gate for the tests of the suite. */
    public Gate(Suite suite, GateOptions options) {
        this.suite = suite;
        this.options = options;
    }

    /** Judges the runs as if they were one. */
    public GateReport judge(List<StressRun> runs, Baseline baseline) {
        return judge(runs, baseline, false);
    }

    /** Judges runs by as many others that took place in turn with them, each by the one before or after it. */
    public GateReport judgeInTurn(List<StressRun> runs, List<StressRun> others) {
        return judge(runs, BaselineMaker.of(others), true);
    }

    private GateReport judge(List<StressRun> runs, Baseline baseline, boolean inTurn) {
        Baseline counted = BaselineMaker.of(runs);
        SortedMap<String, List<Replicate>> before = selected(Replicate.of(baseline));
        List<RecordedSelection> asked = runs.stream().map(RecordedSelection::of).toList();
        NavigableSet<String> selectable = new TreeSet<>(before.keySet());
        suite.tests().stream().filter(options.tests()).forEach(selectable::add);
        before.keySet().removeIf(test -> asked.stream().noneMatch(selection -> selection.includes(test)));
        SortedMap<String, List<Replicate>> now = selected(Replicate.of(counted));
        SortedMap<String, List<StressTest>> parts = parts(runs);
        SortedMap<String, LeftOutTest> leftOut = leftOut(runs, parts.keySet());

        NavigableSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(parts.keySet());
        names.removeAll(leftOut.keySet());
        Map<String, TestJudge> judges = names.stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> new TestJudge(
                                name,
                                parts.getOrDefault(name, List.of()),
                                before.getOrDefault(name, List.of()),
                                now.getOrDefault(name, List.of()),
                                suite,
                                options)));
        SortedMap<String, List<ForkComparison.Stratum>> strata = new TreeMap<>();
        judges.forEach((name, judge) -> strata.put(name, judge.strata(inTurn)));
        DriftAnalysis analysis = new DriftAnalysis(strata, options, inTurn);
        // In parallel, because each test's scenario is explored for its proof.
        List<TestJudgement> tests = names.parallelStream()
                .map(name -> judges.get(name).judge(analysis))
                .toList();
        List<Finding> findings = new RunJudge(suite, options).judge(runs, leftOut.values(), selectable, tests);
        return GateReport.of(options, counted.runs(), baseline.runs(), coverage(now), findings, tests);
    }

    private GateReport.Coverage coverage(SortedMap<String, List<Replicate>> now) {
        int seen = 0;
        int reachable = 0;
        for (Map.Entry<String, List<Replicate>> test : now.entrySet()) {
            Set<String> outcomes = suite.reachable(test.getKey()).orElse(Set.of());
            Set<String> found = Replicate.sum(test.getValue().stream().map(Replicate::counts))
                    .keySet();
            reachable += outcomes.size();
            seen += (int) outcomes.stream().filter(found::contains).count();
        }
        return new GateReport.Coverage(seen, reachable);
    }

    private <T> SortedMap<String, T> selected(SortedMap<String, T> byTest) {
        byTest.keySet().removeIf(options.tests().negate());
        return byTest;
    }

    private SortedMap<String, List<StressTest>> parts(List<StressRun> runs) {
        return selected(runs.stream()
                .flatMap(run -> run.tests().stream())
                .collect(Collectors.groupingBy(StressTest::name, TreeMap::new, Collectors.toList())));
    }

    /** Tests that no run could schedule. */
    private SortedMap<String, LeftOutTest> leftOut(List<StressRun> runs, Set<String> scheduled) {
        return selected(runs.stream()
                .flatMap(run -> run.leftOut().stream())
                .filter(test -> !scheduled.contains(test.name()))
                .collect(Collectors.toMap(LeftOutTest::name, test -> test, (first, other) -> first, TreeMap::new)));
    }
}
