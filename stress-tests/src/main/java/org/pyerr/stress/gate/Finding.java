package org.pyerr.stress.gate;

import org.pyerr.stress.text.Plain;

/**
 * Something that the gate has to say.
 *
 * @param verdict what it amounts to; {@link GateVerdict#PASS} for a remark
 * @param message what it is, in a sentence without a full stop
 */
public record Finding(GateVerdict verdict, String message) {
    /** Outcomes and messages are those of files, and may contain anything. */
    public Finding {
        message = Plain.line(message);
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
