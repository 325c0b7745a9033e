package org.jcstresskit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jcstresskit.result.StressTest;
import org.junit.jupiter.api.RepeatedTest;
import org.openjdk.jcstress.annotations.Expect;

final class ForkOrderTest {
    private static final int CONFIGURATIONS = 3;
    private static final List<String> HAZARDS = List.of("A.Hang1", "A.Hang2", "A.Hang3", "B.Hang1", "C.Hang1");
    private static final List<String> SAFE = List.of("A.Safe", "B.Safe", "D.Safe1", "D.Safe2");

    @RepeatedTest(20)
    void hazardsOfEachTopicComeFirst() {
        List<String> tests = ForkOrder.of(forks()).stream()
                .map(fork ->
                        StressTest.withoutPackage(fork.configuration().test().name()))
                .toList();

        assertThat(tests).hasSize(CONFIGURATIONS * (HAZARDS.size() + SAFE.size()));
        for (int from = 0; from < tests.size(); from += HAZARDS.size() + SAFE.size()) {
            List<String> hazards = tests.subList(from, from + HAZARDS.size());
            List<String> safe = tests.subList(from + HAZARDS.size(), from + HAZARDS.size() + SAFE.size());
            assertThat(hazards).containsExactlyInAnyOrderElementsOf(HAZARDS);
            assertThat(topics(hazards.subList(0, 3))).containsExactlyInAnyOrder("A", "B", "C");
            assertThat(safe).containsExactlyInAnyOrderElementsOf(SAFE);
            assertThat(topics(safe.subList(0, 3))).containsExactlyInAnyOrder("A", "B", "D");
        }
    }

    @RepeatedTest(3)
    void chanceDecidesWhatIsLeftOpen() {
        assertThat(IntStream.range(0, 50)
                        .mapToObj(time -> ForkOrder.of(forks())
                                .get(0)
                                .configuration()
                                .test()
                                .name())
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(2);
    }

    private static List<String> topics(List<String> tests) {
        return tests.stream().map(StressTest::topicOf).toList();
    }

    private static List<PlannedFork> forks() {
        List<PlannedFork> forks = new ArrayList<>();
        for (int configuration = 0; configuration < CONFIGURATIONS; configuration++) {
            SAFE.forEach(test ->
                    forks.add(new PlannedFork(Plans.configuration(Plans.test(test, Expect.ACCEPTABLE)), 0)));
            HAZARDS.forEach(test -> forks.add(new PlannedFork(
                    Plans.configuration(Plans.test(test, Expect.ACCEPTABLE, Expect.ACCEPTABLE_INTERESTING)), 0)));
        }
        return forks;
    }
}
