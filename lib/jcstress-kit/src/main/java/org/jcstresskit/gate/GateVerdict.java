package org.jcstresskit.gate;

import java.util.Locale;

/** The gate's verdict on a test or a run; the later ones outrank the earlier ones. */
public enum GateVerdict {
    /** There is nothing to object to. */
    PASS("Nothing to object to."),
    /** A frequency moved. */
    DRIFTED("A frequency moved by at least the margin, and significantly."),
    /** Something is missing, so that the run does not prove what it should. */
    INCOMPLETE("The run does not prove what it should: something is missing, or too little was sampled or compared."),
    /** A hazard that should have shown did not show. */
    BLIND("A hazard did not show, though it would have with a probability above 1 - 1e-6."),
    /** Something happened that must not happen. */
    WRONG("Something happened that must never happen.");

    private final String meaning;

    GateVerdict(String meaning) {
        this.meaning = meaning;
    }

    /** The word for people and machines. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it means, in a sentence. */
    public String meaning() {
        return meaning;
    }
}
