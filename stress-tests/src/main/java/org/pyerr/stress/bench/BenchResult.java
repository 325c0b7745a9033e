package org.pyerr.stress.bench;

import java.util.List;
import org.jcstresskit.result.Machine;

/**
 * The document of one benchmark.
 *
 * @param schema the version of this document's form
 * @param machine where it took place
 * @param started when it began, as ISO 8601 has it
 * @param millisPerRound for how long each contestant sampled in each round, in ms
 * @param rates what was measured, in the order of the table
 * @param termination what JCStress's termination mode made of the inversion
 */
public record BenchResult(
        int schema, Machine machine, String started, int millisPerRound, List<Rates> rates, Termination termination) {

    /**
     * The result of a termination test, which ends at the first hang.
     *
     * @param samples samples until then
     * @param hangs hangs that it saw
     * @param seconds how long its JVM took
     */
    public record Termination(long samples, long hangs, double seconds) {}

    /** The form that this program writes. */
    public static final int SCHEMA = 1;

    /** The rates of the model's locks on the same program, with which others are compared. */
    Rates reference(Rates others) {
        return rates.stream()
                .filter(found -> found.program().equals(others.program())
                        && found.locks().equals(Contestant.MODEL))
                .findFirst()
                .orElseThrow();
    }
}
