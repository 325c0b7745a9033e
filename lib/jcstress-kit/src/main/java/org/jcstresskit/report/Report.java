package org.jcstresskit.report;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.gate.TestJudgement;
import org.jcstresskit.result.LeftOutTest;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.result.Verdict;
import org.jcstresskit.suite.Suite;

/**
 * The report about a run.
 *
 * @param input what it is made of
 * @param tests the tests that ran and those that could not, by name
 * @param contradictions the tests that went wrong, by what they are about: proofs about these subjects are in doubt
 */
public record Report(ReportInput input, List<TestView> tests, Map<String, List<String>> contradictions) {
    /** The templates of the page. */
    static final Templates TEMPLATES = new Templates(Report.class);

    /** The report about an input. */
    public static Report of(ReportInput input) {
        Suite suite = input.suite();
        List<StressTest> tests = Stream.concat(
                        input.run().tests().stream(),
                        input.run().leftOut().stream().map(Report::withoutSamples))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
        Map<String, Optional<Set<String>>> reachable = tests.parallelStream()
                .map(StressTest::name)
                .distinct()
                .collect(Collectors.toConcurrentMap(Function.identity(), suite::reachable));
        Map<String, List<String>> contradictions = new TreeMap<>();
        tests.stream()
                .filter(test -> isContradiction(test, reachable.get(test.name())))
                .forEach(test -> suite.subjects(test.name())
                        .forEach(subject -> contradictions
                                .computeIfAbsent(subject, none -> new ArrayList<>())
                                .add(test.name())));
        Map<String, TestJudgement> judgements =
                input.gate().tests().stream().collect(Collectors.toMap(TestJudgement::test, Function.identity()));
        Map<String, String> leftOut =
                input.run().leftOut().stream().collect(Collectors.toMap(LeftOutTest::name, LeftOutTest::explanation));
        Map<String, List<Baseline.Fork>> baseline = baseline(input);
        Set<String> ids = new HashSet<>();
        List<TestView> views = new ArrayList<>();
        for (StressTest test : tests) {
            String name = test.name();
            String id = anchor(test.nameWithoutPackage());
            views.add(new TestView(
                    test,
                    ids.add(id) ? id : anchor(name),
                    suite.title(name),
                    OtherHazard.andThoseOf(suite, name),
                    Optional.ofNullable(leftOut.get(name)),
                    Optional.ofNullable(input.pages().get(name)),
                    reachable.get(name),
                    Optional.ofNullable(judgements.get(name)),
                    baseline.getOrDefault(name, List.of()),
                    contradictions(contradictions, suite.subjects(name))));
        }
        return new Report(input, views, contradictions);
    }

    private static StressTest withoutSamples(LeftOutTest test) {
        return new StressTest(test.name(), List.of(), 0, List.of(), List.of());
    }

    private static Map<String, List<Baseline.Fork>> baseline(ReportInput input) {
        Map<String, List<Baseline.Fork>> forks = new HashMap<>();
        input.baseline()
                .ifPresent(baseline -> baseline.tests()
                        .forEach(test -> forks.put(
                                test.name(),
                                test.strata().stream()
                                        .flatMap(stratum -> stratum.forks().stream())
                                        .toList())));
        return forks;
    }

    /** Whether a test did what its outcome table or a proof rules out, or its JVM died. */
    private static boolean isContradiction(StressTest test, Optional<Set<String>> reachable) {
        return test.verdict() == Verdict.WRONG
                || test.outcomes().stream().anyMatch(outcome -> TestView.isUnreachable(outcome, reachable));
    }

    private static List<String> contradictions(Map<String, List<String>> bySubject, Collection<String> subjects) {
        return subjects.stream()
                .flatMap(subject -> bySubject.getOrDefault(subject, List.of()).stream())
                .distinct()
                .toList();
    }

    /** Where a test's sheet is on the page. Two names that differ in what no address may hold do not share one. */
    private static String anchor(String name) {
        String plain = name.replaceAll("[^\\w.-]", "_");
        return "cell-" + plain + (plain.equals(name) ? "" : "-" + Integer.toHexString(name.hashCode()));
    }

    /** The tests that contradict what is said of a subject, by name. */
    public List<String> contradicting(String subject) {
        return contradictions.getOrDefault(subject, List.of());
    }

    /** The test of that full name, if the page has it. */
    public Optional<TestView> test(String name) {
        return tests.stream().filter(test -> test.test().name().equals(name)).findFirst();
    }

    /** The names of tests, separated by commas, each with a link to its sheet if it has one. */
    public Content links(Collection<String> names) {
        return TEMPLATES.of("links", Map.of("report", this, "names", List.copyOf(names)));
    }

    /** The states that tests are in, from the worst to the best known, with the number of tests. */
    public Map<State, Long> states() {
        return tests.stream().collect(Collectors.groupingBy(TestView::state, TreeMap::new, Collectors.counting()));
    }

    /** The gate's answer. */
    public Banner banner() {
        return Banner.of(input.gate(), tests);
    }

    /** The run against the baseline. */
    public BaselineTable baselineTable() {
        return BaselineTable.of(input.gate(), input.baseline());
    }

    /** The hazards over the runs. */
    public History history() {
        List<StressRun> runs = new ArrayList<>(input.earlier());
        runs.add(input.run());
        return History.of(runs, input.suite());
    }

    /** The document as the page embeds it. */
    public String json(SuiteParts parts) {
        return ReportJson.of(this, parts);
    }
}
