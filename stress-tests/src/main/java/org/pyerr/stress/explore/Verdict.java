package org.pyerr.stress.explore;

import java.util.stream.Stream;

/** The conclusion from a proof, the worst first. */
enum Verdict {
    /** A thread can hang. */
    CAN_HANG("CAN HANG"),
    /** No thread was found to hang, and one can panic. */
    CAN_PANIC("CAN PANIC"),
    /** Neither was found, but the exploration was broken off. */
    UNDECIDED("undecided"),
    /** Neither is possible. */
    SAFE("safe");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    static Verdict of(Answer answer) {
        Proof proof = answer.proof();
        if (proof.hang() == Reach.REACHABLE) {
            return CAN_HANG;
        } else if (proof.panic() == Reach.REACHABLE) {
            return CAN_PANIC;
        }
        return proof.complete() ? SAFE : UNDECIDED;
    }

    /** The worst verdict of some answers, of which there is at least one. */
    static Verdict ofAll(Stream<Answer> answers) {
        return answers.map(Verdict::of).min(Verdict::compareTo).orElseThrow();
    }

    /** Whether something bad is possible, and so there is a schedule to show. */
    boolean isBad() {
        return this == CAN_HANG || this == CAN_PANIC;
    }

    @Override
    public String toString() {
        return words;
    }
}
