package org.jcstresskit.result;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A test that matched but cannot run here.
 *
 * @param name the test
 * @param neededCores cores it needs, one for each actor
 * @param availableCores cores that the run could use
 */
public record LeftOutTest(String name, int neededCores, int availableCores) {
    /** Why it cannot run, in words. */
    public String explanation() {
        return "%s needs %d cores, this run has %d"
                .formatted(StressTest.withoutPackage(name), neededCores, availableCores);
    }

    /** Why several tests cannot run, in one line: a single test is named, several are counted. */
    public static String summary(List<LeftOutTest> tests) {
        if (tests.size() == 1) {
            return tests.get(0).explanation();
        }
        String needed = tests.stream()
                .map(LeftOutTest::neededCores)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" or "));
        int available =
                tests.stream().mapToInt(LeftOutTest::availableCores).min().orElse(0);
        return "%d tests need %s cores, this run has %d".formatted(tests.size(), needed, available);
    }
}
