package org.jcstresskit.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jcstresskit.result.StressTest;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.TestInfo;

/**
 * The order in which forks start, so that a run which ends early has the most important part: one fork of each test
 * before a second one of any; among those the tests with a hazard first; among those one of each topic, then a second
 * one of each, and so on. The rest of the order is random, so that no test is always at the end.
 */
final class ForkOrder {
    private static final Comparator<Ranked> ORDER = Comparator.comparingInt(Ranked::inTest)
            .thenComparing(ranked -> !ranked.hazard())
            .thenComparingInt(Ranked::inTopic);

    /** A fork with its place among those of its test, and its test's place among those of its topic. */
    private record Ranked(PlannedFork fork, boolean hazard, int inTest, int inTopic) {}

    private ForkOrder() {}

    static List<PlannedFork> of(List<PlannedFork> forks) {
        List<PlannedFork> shuffled = new ArrayList<>(forks);
        Collections.shuffle(shuffled);
        Map<String, Integer> inTopic = places(shuffled);
        Function<Object, Integer> counter = counter();
        return shuffled.stream()
                .map(fork -> {
                    TestInfo test = fork.configuration().test();
                    return new Ranked(fork, isHazard(test), counter.apply(test.name()), inTopic.get(test.name()));
                })
                .sorted(ORDER)
                .map(Ranked::fork)
                .toList();
    }

    /** The place of each test among the tests of its topic that have a hazard, or among those that have none. */
    private static Map<String, Integer> places(List<PlannedFork> forks) {
        Function<Object, Integer> counter = counter();
        Map<String, Integer> places = new LinkedHashMap<>();
        for (PlannedFork fork : forks) {
            TestInfo test = fork.configuration().test();
            places.computeIfAbsent(
                    test.name(), any -> counter.apply(List.of(StressTest.topicOf(test.name()), isHazard(test))));
        }
        return places;
    }

    /** Counts from 0 for each key. */
    private static Function<Object, Integer> counter() {
        Map<Object, Integer> counts = new HashMap<>();
        return key -> counts.merge(key, 1, Integer::sum) - 1;
    }

    /** Whether its outcome table knows a hazard. */
    private static boolean isHazard(TestInfo test) {
        return test.cases().stream().anyMatch(row -> row.expect() == Expect.ACCEPTABLE_INTERESTING);
    }
}
