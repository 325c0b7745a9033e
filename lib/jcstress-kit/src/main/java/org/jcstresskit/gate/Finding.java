package org.jcstresskit.gate;

import org.jcstresskit.text.Plain;

/**
 * A finding or a remark of the gate.
 *
 * @param verdict its verdict; {@link GateVerdict#PASS} for a remark
 * @param message its message, a sentence without a full stop
 */
public record Finding(GateVerdict verdict, String message) {
    /** Removes control characters: outcomes and messages come from files, and may contain anything. */
    public Finding {
        message = Plain.line(message);
    }

    /** Whether it is more than a remark. */
    public boolean isObjection() {
        return verdict != GateVerdict.PASS;
    }

    static Finding wrong(String message) {
        return new Finding(GateVerdict.WRONG, message);
    }

    static Finding blind(String message) {
        return new Finding(GateVerdict.BLIND, message);
    }

    static Finding incomplete(String message) {
        return new Finding(GateVerdict.INCOMPLETE, message);
    }

    static Finding drifted(String message) {
        return new Finding(GateVerdict.DRIFTED, message);
    }

    static Finding remark(String message) {
        return new Finding(GateVerdict.PASS, message);
    }
}
