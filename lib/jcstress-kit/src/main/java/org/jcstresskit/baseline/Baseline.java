package org.jcstresskit.baseline;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
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
     * A run that was counted.
     *
     * @param started when it began, as ISO 8601 in UTC
     * @param seconds how long it took, in s
     * @param machine where it took place
     * @param options its options, as JCStress understands them
     */
    @JsonPropertyOrder({"started", "seconds", "machine", "options"})
    public record Run(String started, long seconds, Machine machine, List<String> options) {}

    /**
     * A test that was counted.
     *
     * @param name its full name
     * @param strata its forks, grouped by their conditions
     */
    @JsonPropertyOrder({"name", "strata"})
    public record Test(String name, List<Stratum> strata) {}

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
    public record Stratum(
            int run, String compilation, List<String> jvmArguments, String scheduling, List<Fork> forks) {}

    /**
     * The counts of one fork.
     *
     * @param iterations how often it sampled
     * @param iterationMillis time of one iteration, in ms; 0 where the mode {@code sanity} asks for no time
     * @param counts samples for each outcome that it saw
     */
    @JsonPropertyOrder({"iterations", "iterationMillis", "counts"})
    public record Fork(int iterations, int iterationMillis, SortedMap<String, Long> counts) {}

    /** The names of the tests. */
    public Set<String> testNames() {
        return tests.stream().map(Test::name).collect(Collectors.toSet());
    }
}
