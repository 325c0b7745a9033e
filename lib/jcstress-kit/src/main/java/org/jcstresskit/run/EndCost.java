package org.jcstresskit.run;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the end of a run takes: reading its results back, judging and reporting them. It is measured in what it takes to
 * start and end a fork, because both are as slow as the machine is at the time, and kept for the next run.
 *
 * @param inForks how many forks could start and end in that time
 */
record EndCost(double inForks) {
    /** The cost where no earlier run has measured it. */
    static final EndCost USUAL = new EndCost(12);

    /** The least time for it, which is all that is known before the first fork has ended. */
    private static final Duration LEAST = Duration.ofSeconds(2);

    /** A fork that seems to take no time to start was measured wrong. */
    private static final Duration LEAST_OF_FORK = Duration.ofMillis(50);

    private static final String NAME = "end of ";
    private static final String IN_FORKS = "forks";

    /** The cost that the last run of this program had, as far as the cache knows it. */
    static EndCost read(ProbeCache cache) {
        try {
            return cache.read(name(), IN_FORKS)
                    .map(answers -> new EndCost(Double.parseDouble(answers.get(IN_FORKS))))
                    .orElse(USUAL);
        } catch (NumberFormatException e) {
            return USUAL;
        }
    }

    /** Keeps the cost of an end that took this time, where a fork took {@code overhead} to start and end. */
    static void keep(ProbeCache cache, Duration end, Duration overhead) {
        double inForks =
                (double) end.toMillis() / longer(LEAST_OF_FORK, overhead).toMillis();
        SortedMap<String, String> answers = new TreeMap<>();
        answers.put(IN_FORKS, Double.toString(inForks));
        cache.write(name(), IN_FORKS, answers);
    }

    /** The time that the end will take where a fork takes {@code overhead} to start and end. */
    Duration after(Duration overhead) {
        return longer(LEAST, Duration.ofMillis(Math.round(inForks * overhead.toMillis())));
    }

    private static Duration longer(Duration a, Duration b) {
        return Collections.max(List.of(a, b));
    }

    /** A suite has its own jar, and its own reports. */
    private static String name() {
        return NAME + System.getProperty("java.class.path");
    }
}
