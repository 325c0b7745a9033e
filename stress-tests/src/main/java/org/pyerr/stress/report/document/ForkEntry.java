package org.pyerr.stress.report.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jcstresskit.result.ForkStatus;
import org.pyerr.stress.explore.Fate;

/**
 * A forked JVM. There are many, so that in JSON it is an array without names.
 *
 * @param stratum the place of its conditions in the list of strata
 * @param samples samples taken
 * @param hung samples in which a thread waits forever
 * @param panicked samples in which a thread panicked
 * @param garbled samples in which messages interleave
 * @param status how it failed; null if it did not
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"stratum", "samples", "hung", "panicked", "garbled", "status"})
public record ForkEntry(int stratum, long samples, long hung, long panicked, long garbled, ForkStatus status) {

    /** Samples that show the fate. */
    public long count(Fate fate) {
        return switch (fate) {
            case HUNG -> hung;
            case PANICKED -> panicked;
            case GARBLED -> garbled;
            case STUCK -> 0;
        };
    }
}
