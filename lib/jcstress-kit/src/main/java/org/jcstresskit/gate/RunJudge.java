package org.jcstresskit.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jcstresskit.result.LeftOutTest;
import org.jcstresskit.result.Shard;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.suite.Suite;
import org.jcstresskit.text.Numbers;

/**
 * Judges runs as a whole.
 *
 * @param suite what they are runs of
 * @param options what they are judged by
 */
record RunJudge(Suite suite, GateOptions options) {
    /** Part of the hazards that a run may be expected to miss. */
    private static final double MOST_MISSED = 0.1;

    /** The option that says when a run has to end. */
    private static final String BUDGET = "--budget";

    /** Missing tests that are named; the others are counted. */
    private static final int MOST_NAMES = 3;

    /**
     * The findings.
     *
     * @param runs the runs
     * @param leftOut tests that no run had the cores for
     * @param selectable all tests that could have been selected
     * @param tests the judgement of each test
     */
    List<Finding> judge(
            List<StressRun> runs,
            Collection<LeftOutTest> leftOut,
            NavigableSet<String> selectable,
            List<TestJudgement> tests) {
        List<Finding> findings = new ArrayList<>();
        for (StressRun run : runs) {
            if (!run.ended()) {
                findings.add(Finding.incomplete("the run of %s did not come to its end: it has %s, planned were %d"
                        .formatted(run.started(), Numbers.of(run.forks(), "fork"), run.plannedForks())));
            } else if (run.forks() == 0) {
                findings.add(Finding.incomplete("the run of %s has no fork".formatted(run.started())));
            }
        }
        if (tests.stream().mapToInt(TestJudgement::forks).sum() == 0) {
            findings.add(Finding.incomplete("nothing was run"));
        }
        absent(runs, tests).ifPresent(findings::add);
        findings.addAll(missingShards(runs, selectable));
        if (!leftOut.isEmpty()) {
            String line = LeftOutTest.summary(List.copyOf(leftOut));
            findings.add(options.requireAll() ? Finding.incomplete(line) : Finding.remark(line));
        }
        unasked(runs, selectable).ifPresent(findings::add);
        silence(tests).forEach(findings::add);
        if (options.failOnDrift() && ComparedHazards.of(tests).isNothing()) {
            findings.add(Finding.incomplete("no frequency was compared, so that nothing says whether one moved"));
        }
        return List.copyOf(findings);
    }

    /** Tests without any fork: how many, the first of them, and the budget that left no time for them. */
    private static Optional<Finding> absent(List<StressRun> runs, List<TestJudgement> tests) {
        List<String> absent = tests.stream()
                .filter(TestJudgement::isAbsent)
                .map(test -> StressTest.withoutPackage(test.test()))
                .toList();
        if (absent.isEmpty()) {
            return Optional.empty();
        }
        String budgets = runs.stream()
                .flatMap(run -> RecordedSelection.option(run, BUDGET).stream())
                .distinct()
                .map(budget -> ", the budget of " + budget + " was over")
                .collect(Collectors.joining());
        String names = absent.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        String more = absent.size() > MOST_NAMES ? " and %d more".formatted(absent.size() - MOST_NAMES) : "";
        return Optional.of(Finding.incomplete("no fork of %d of %s%s: %s%s"
                .formatted(absent.size(), Numbers.of(tests.size(), "test"), budgets, names, more)));
    }

    /**
     * The remark on what the runs were told to leave out of a usual run, so that a part is not mistaken for the whole.
     */
    private Optional<Finding> unasked(List<StressRun> runs, NavigableSet<String> selectable) {
        Pattern usual = Pattern.compile(suite.defaultTests());
        List<RecordedSelection> asked = runs.stream().map(RecordedSelection::of).toList();
        long unasked = selectable.stream()
                .filter(test -> usual.matcher(test).find())
                .filter(test -> asked.stream().noneMatch(selection -> selection.matches(test)))
                .count();
        String selections = asked.stream()
                .map(selection -> selection.tests().pattern())
                .distinct()
                .collect(Collectors.joining(", "));
        return unasked == 0 || runs.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.remark("%s not asked for: the run was given -t %s"
                        .formatted(
                                unasked == 1 ? "1 test was" : Numbers.grouped(unasked) + " tests were", selections)));
    }

    /**
     * Shards that have tests and are not there, where there are others of the same suite on like machines. That other
     * machines ran their tests does not make up for them.
     */
    private static List<Finding> missingShards(List<StressRun> runs, NavigableSet<String> selectable) {
        Map<List<Object>, List<RecordedSelection>> groups = runs.stream()
                .collect(Collectors.groupingBy(
                        run -> List.of(RecordedSelection.of(run).shard().count(), LikeMachine.of(run.machine())),
                        LinkedHashMap::new,
                        Collectors.mapping(RecordedSelection::of, Collectors.toList())));
        List<Finding> findings = new ArrayList<>();
        groups.forEach((group, present) -> {
            List<String> missing = missing(present, selectable);
            if (!missing.isEmpty()) {
                findings.add(Finding.incomplete("%s missing (%s): %s"
                        .formatted(
                                missing.size() == 1 ? "a shard is" : "shards are",
                                group.get(1),
                                String.join(", ", missing))));
            }
        });
        return findings;
    }

    private static List<String> missing(List<RecordedSelection> present, NavigableSet<String> selectable) {
        int count = present.get(0).shard().count();
        Set<Shard> shards = selectable.stream()
                .filter(test -> present.stream().anyMatch(selection -> selection.matches(test)))
                .map(test -> Shard.of(test, count))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparingInt(Shard::index))));
        present.forEach(selection -> shards.remove(selection.shard()));
        return shards.stream().map(Shard::toString).toList();
    }

    private static Stream<Finding> silence(List<TestJudgement> tests) {
        List<Hazard> known = tests.stream()
                .filter(test -> test.forks() > 0)
                .flatMap(test -> test.hazard().stream())
                .filter(Hazard::isKnown)
                .toList();
        return Stream.of(blindness(known), smallness(known)).flatMap(Optional::stream);
    }

    /**
     * The finding about a run that is too small to show the hazards. It depends on what the run could have shown, not
     * on what it happened to show: a large enough run is not objected to because of a rare silence.
     */
    private static Optional<Finding> smallness(List<Hazard> known) {
        List<Hazard> demanded = known.stream().filter(Hazard::isDemanded).toList();
        long missed = demanded.stream().filter(Hazard::isMissed).count();
        double expected =
                demanded.stream().mapToDouble(Hazard::silenceProbability).sum();
        return missed == 0 || expected <= MOST_MISSED * demanded.size()
                ? Optional.empty()
                : Optional.of(
                        Finding.incomplete("too small: such a run misses %.2g of %s that must show, this one missed %d"
                                .formatted(expected, Numbers.of(demanded.size(), "hazard"), missed)));
    }

    /** Hazards that are silent together, though each by itself might be. */
    private static Optional<Finding> blindness(List<Hazard> known) {
        long silent = known.stream().filter(Hazard::isSilent).count();
        return silent < 2 || HazardAnalysis.jointSilence(known) >= Hazard.BLIND
                ? Optional.empty()
                : Optional.of(Finding.blind(
                        ("%d of the %d hazards in the baseline did not show: by chance so many are silent less than"
                                        + " once in a million runs")
                                .formatted(silent, known.size())));
    }
}
