package org.jcstresskit.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.text.Numbers;

/**
 * The gate's judgement of a run.
 *
 * @param schema version of the document's form
 * @param verdict the gravest of the findings
 * @param exitCode the exit code, as a number
 * @param criteria the options that it was judged by
 * @param runs the runs that were judged
 * @param baselineRuns the runs that they were compared with
 * @param frequencies for how many hazards the frequency was compared
 * @param coverage how many of the outcomes that its tests can have it has seen
 * @param findings the findings about the run as a whole
 * @param tests the judgement of each test, by name
 */
public record GateReport(
        int schema,
        GateVerdict verdict,
        int exitCode,
        Criteria criteria,
        List<Baseline.Run> runs,
        List<Baseline.Run> baselineRuns,
        ComparedHazards frequencies,
        Coverage coverage,
        List<Finding> findings,
        List<TestJudgement> tests) {
    /** The form that this program writes. */
    public static final int SCHEMA = 2;

    /**
     * The options that a run was judged by.
     *
     * @param margin factor by which the odds of an outcome must change to matter
     * @param level significance level of all comparisons together
     * @param failOnDrift whether a frequency that moved fails the run
     * @param requireAll whether tests that the machine has too few cores for make a run incomplete
     */
    public record Criteria(double margin, double level, boolean failOnDrift, boolean requireAll) {}

    /**
     * How many of the outcomes that the tests of the run can have, as was proved, it has seen.
     *
     * @param seen how many of them were seen
     * @param reachable how many there are
     */
    public record Coverage(int seen, int reachable) {
        /** In a sentence; empty if nothing was proved. */
        public Optional<String> line() {
            return reachable == 0
                    ? Optional.empty()
                    : Optional.of(
                            "Outcomes: %s of %s reachable ones seen (reachable by exploration of all interleavings)."
                                    .formatted(Numbers.grouped(seen), Numbers.grouped(reachable)));
        }
    }

    static GateReport of(
            GateOptions options,
            List<Baseline.Run> runs,
            List<Baseline.Run> baselineRuns,
            Coverage coverage,
            List<Finding> findings,
            List<TestJudgement> tests) {
        List<Finding> all = Stream.concat(findings.stream(), tests.stream().flatMap(test -> test.findings().stream()))
                .toList();
        return new GateReport(
                SCHEMA,
                TestJudgement.gravest(all),
                exitCode(all, options.failOnDrift()).value(),
                new Criteria(options.margin(), options.level(), options.failOnDrift(), options.requireAll()),
                runs,
                baselineRuns,
                ComparedHazards.of(tests),
                coverage,
                findings,
                tests);
    }

    /** A drift that fails the run does so whatever is missing. */
    private static ExitCode exitCode(List<Finding> findings, boolean failOnDrift) {
        Set<GateVerdict> verdicts = findings.stream().map(Finding::verdict).collect(Collectors.toSet());
        boolean drifted = failOnDrift && verdicts.contains(GateVerdict.DRIFTED);
        if (verdicts.contains(GateVerdict.WRONG) || verdicts.contains(GateVerdict.BLIND) || drifted) {
            return ExitCode.WRONG;
        }
        return verdicts.contains(GateVerdict.INCOMPLETE) ? ExitCode.PROVES_NOTHING : ExitCode.PASS;
    }

    /** The verdict in a sentence. A pass says how many tests it covers. */
    public String conclusion() {
        if (verdict != GateVerdict.PASS) {
            return verdict.meaning();
        }
        long samples = tests.stream().mapToLong(TestJudgement::samples).sum();
        return "Nothing forbidden in %s samples of %s."
                .formatted(Numbers.rounded(samples), Numbers.of(tests.size(), "test"));
    }

    /** All findings, those about the run first and then those about its tests. */
    public Stream<Finding> allFindings() {
        return Stream.concat(findings.stream(), tests.stream().flatMap(test -> test.findings().stream()));
    }

    /**
     * A finding about a test.
     *
     * @param test the test
     * @param finding the finding
     */
    public record TestFinding(TestJudgement test, Finding finding) {
        /** The name of the test without its package. */
        public String subject() {
            return StressTest.withoutPackage(test.test());
        }
    }

    /** The tests that people are shown: those without any fork are counted by a finding about the run. */
    public List<TestJudgement> shown() {
        return tests.stream().filter(test -> !test.isAbsent()).toList();
    }

    /** The findings about tests that somebody has to act on: no remarks, and none about tests that are not shown. */
    public Stream<TestFinding> objections() {
        return shown().stream()
                .flatMap(test -> test.findings().stream()
                        .filter(Finding::isObjection)
                        .map(finding -> new TestFinding(test, finding)));
    }

    /** How many tests have the verdict. */
    public long count(GateVerdict wanted) {
        return tests.stream().filter(test -> test.verdict() == wanted).count();
    }
}
