package org.pyerr.stress.explore;

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

    /** Whether something bad is possible, and so there is a schedule to show. */
    boolean isBad() {
        return this == CAN_HANG || this == CAN_PANIC;
    }

    @Override
    public String toString() {
        return words;
    }
}
