package org.jcstresskit.baseline;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jcstresskit.result.Machine;

/**
 * Counts of earlier runs, never percentages.
 *
 * @param schema version of the document's form
 * @param runs where and how the counts were taken, by the time of the run
 * @param tests the counts, by name of the test
 */
@JsonPropertyOrder({"schema", "runs", "tests"})
public record Baseline(int schema, List<Run> runs, List<Test> tests) {
    /** The form that this program reads and writes. */
    public static final int SCHEMA = 1;

    /**
     * Checks that strata belong to runs, and that tests are named once.
     *
     * @throws IllegalArgumentException if the document is of another form, or that is not so
     */
    public Baseline {
        require(schema == SCHEMA, "schema: it is of schema " + schema + ", this program reads schema " + SCHEMA);
        Set<String> names = new HashSet<>();
        for (Test test : tests) {
            require(names.add(test.name), "tests: " + test.name + " is named twice");
            for (Stratum stratum : test.strata) {
                boolean known = stratum.run >= 0 && stratum.run < runs.size();
                require(known, "tests: " + test.name + " has a stratum of run " + stratum.run + ", and there is none");
            }
        }
    }

    private static void require(boolean fulfilled, String fault) {
        if (!fulfilled) {
            throw new IllegalArgumentException(fault);
        }
    }

    /**
     * A run that was counted.
     *
     * @param started when it began, as ISO 8601 in UTC
     * @param seconds how long it took, in s
     * @param machine where it took place
     * @param options its options, as JCStress understands them
     */
    @JsonPropertyOrder({"started", "seconds", "machine", "options"})
    public record Run(String started, long seconds, Machine machine, List<String> options) {
        /**
         * Checks the time and the machine.
         *
         * @throws IllegalArgumentException if the time is none, or the machine has no JDK or architecture
         */
        public Run {
            require(isTime(started), "started: '" + started + "' is not a time");
            require(machine.jdk() != null && machine.arch() != null, "machine: it has no jdk or no arch");
        }

        private static boolean isTime(String text) {
            try {
                Instant.parse(text);
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }

    /**
     * A test that was counted.
     *
     * @param name its full name
     * @param strata its forks, grouped by their conditions
     */
    @JsonPropertyOrder({"name", "strata"})
    public record Test(String name, List<Stratum> strata) {
        /**
         * Checks that there are strata.
         *
         * @throws IllegalArgumentException if there are none
         */
        public Test {
            require(!strata.isEmpty(), "strata: there are none");
        }
    }

    /**
     * Forks of one run under the same conditions.
     *
     * @param run index of their run, from 0
     * @param compilation how each actor is compiled
     * @param jvmArguments the JVM's arguments without the random seed
     * @param scheduling where each actor runs
     * @param forks the forks, in the order of their numbers
     */
    @JsonPropertyOrder({"run", "compilation", "jvmArguments", "scheduling", "forks"})
    public record Stratum(int run, String compilation, List<String> jvmArguments, String scheduling, List<Fork> forks) {
        /**
         * Checks that there are forks.
         *
         * @throws IllegalArgumentException if there are none
         */
        public Stratum {
            require(!forks.isEmpty(), "forks: there are none");
        }
    }

    /**
     * The counts of one fork.
     *
     * @param iterations how often it sampled
     * @param iterationMillis time of one iteration, in ms; 0 where the mode {@code sanity} asks for no time
     * @param counts samples for each outcome that it saw
     */
    @JsonPropertyOrder({"iterations", "iterationMillis", "counts"})
    public record Fork(int iterations, int iterationMillis, SortedMap<String, Long> counts) {
        /**
         * Checks that the numbers are possible.
         *
         * @throws IllegalArgumentException if one is not
         */
        public Fork {
            require(iterations > 0, "iterations: " + iterations + " is not positive");
            require(iterationMillis >= 0, "iterationMillis: " + iterationMillis + " is negative");
            counts.forEach((outcome, count) -> require(count >= 0, "counts: " + count + " is negative"));
            require(counts.values().stream().anyMatch(count -> count > 0), "counts: there are no samples");
        }
    }
}
