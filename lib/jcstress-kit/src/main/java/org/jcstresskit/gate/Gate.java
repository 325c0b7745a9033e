package org.jcstresskit.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.baseline.BaselineMaker;
import org.jcstresskit.result.LeftOutTest;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressTest;
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
        SortedMap<String, List<Replicate>> before = selected(Replicate.of(baseline));
        List<RecordedSelection> asked = runs.stream().map(RecordedSelection::of).toList();
        NavigableSet<String> selectable = new TreeSet<>(before.keySet());
        suite.tests().stream().filter(options.tests()).forEach(selectable::add);
        before.keySet().removeIf(test -> asked.stream().noneMatch(selection -> selection.includes(test)));
        SortedMap<String, List<Replicate>> now = selected(Replicate.of(runs));
        DriftAnalysis drift = DriftAnalysis.of(before, now, suite, options);
        SortedMap<String, List<StressTest>> parts = parts(runs);
        SortedMap<String, LeftOutTest> leftOut = leftOut(runs, parts);

        NavigableSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(parts.keySet());
        names.removeAll(leftOut.keySet());
        // In parallel, because each test's scenario is explored for its proof.
        List<TestJudgement> tests = names.parallelStream()
                .map(name -> new TestJudge(name, before.get(name), suite, options, drift)
                        .judge(parts.getOrDefault(name, List.of()), now.getOrDefault(name, List.of())))
                .toList();
        List<Finding> findings = new RunJudge(suite, options).judge(runs, leftOut.values(), selectable, tests);
        return report(runs, baseline, drift, coverage(now), findings, tests);
    }

    private GateReport report(
            List<StressRun> runs,
            Baseline baseline,
            DriftAnalysis drift,
            GateReport.Coverage coverage,
            List<Finding> findings,
            List<TestJudgement> tests) {
        List<Finding> all = new ArrayList<>(findings);
        tests.forEach(test -> all.addAll(test.findings()));
        GateVerdict verdict = TestJudgement.gravest(all);
        boolean drifted = all.stream().anyMatch(finding -> finding.verdict() == GateVerdict.DRIFTED);
        return new GateReport(
                GateReport.SCHEMA,
                verdict,
                GateReport.exitCode(verdict, options.failOnDrift(), drifted).value(),
                new GateReport.Criteria(
                        options.margin(),
                        options.level(),
                        options.minSamples(),
                        options.failOnDrift(),
                        options.requireAll()),
                BaselineMaker.of(runs).runs(),
                baseline.runs(),
                new GateReport.Dispersion(
                        Math.sqrt(drift.prior().variance()),
                        drift.prior().degrees(),
                        drift.inflation(),
                        drift.comparisons()),
                ComparedHazards.of(tests),
                coverage,
                findings,
                tests);
    }

    private GateReport.Coverage coverage(SortedMap<String, List<Replicate>> now) {
        int seen = 0;
        int reachable = 0;
        for (Map.Entry<String, List<Replicate>> test : now.entrySet()) {
            List<Replicate> forks = test.getValue();
            Set<String> outcomes =
                    forks.isEmpty() ? Set.of() : suite.reachable(test.getKey()).orElse(Set.of());
            reachable += outcomes.size();
            seen += (int) outcomes.stream()
                    .filter(outcome -> Replicate.total(forks, outcome::equals).count() > 0)
                    .count();
        }
        return new GateReport.Coverage(seen, reachable);
    }

    private SortedMap<String, List<Replicate>> selected(SortedMap<String, List<Replicate>> byTest) {
        byTest.keySet().removeIf(options.tests().negate());
        return byTest;
    }

    private SortedMap<String, List<StressTest>> parts(List<StressRun> runs) {
        SortedMap<String, List<StressTest>> parts = new TreeMap<>();
        for (StressRun run : runs) {
            for (StressTest test : run.tests()) {
                if (options.tests().test(test.name())) {
                    parts.computeIfAbsent(test.name(), name -> new ArrayList<>())
                            .add(test);
                }
            }
        }
        return parts;
    }

    /** Tests that no run could schedule. */
    private SortedMap<String, LeftOutTest> leftOut(List<StressRun> runs, SortedMap<String, List<StressTest>> parts) {
        SortedMap<String, LeftOutTest> leftOut = new TreeMap<>();
        for (StressRun run : runs) {
            run.leftOut().stream()
                    .filter(test -> options.tests().test(test.name()) && !parts.containsKey(test.name()))
                    .forEach(test -> leftOut.put(test.name(), test));
        }
        return leftOut;
    }
}
