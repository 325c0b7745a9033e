package org.pyerr.model.sync;

/**
 * A visible operation: one that other threads can see or that depends on them. Between two steps a thread of the model
 * touches nothing shared, so the order of the steps is all there is to a schedule.
 */
public enum Step {
    /** Take a lock; waits while another thread owns it. */
    ACQUIRE("take"),
    /** Take a lock if nobody owns it; never waits. */
    TRY_ACQUIRE("try to take"),
    /** Give a lock back. */
    RELEASE("release"),

    /** Take the GIL; waits while another thread holds it. CPython's {@code take_gil}. */
    TAKE("take"),
    /** Give the GIL up. CPython's {@code drop_gil}. */
    DROP("release"),
    /** Run Python bytecodes, between which a waiter's drop request is honoured. */
    EVAL("run bytecodes of"),
    /** After a requested drop: wait until another thread has taken the GIL. */
    AWAIT_SWITCH("await the switch of"),
    /** After {@link #EVAL}: take the GIL again if it was given up. */
    RETAKE("retake"),

    /** Ask whether the gate is complete. Rust's {@code Once::is_completed}. */
    IS_COMPLETED("look at"),
    /** Enter the gate, or wait for the thread that is inside. Rust's {@code Once::call_once}. */
    CALL_ONCE("enter"),
    /** Leave the gate complete. */
    COMPLETE("complete"),
    /** Leave the gate poisoned: its closure panicked. */
    POISON("poison"),

    /** Read the state of an error. */
    READ("read"),
    /** Move the state out of an error. Rust's {@code Option::take}. */
    MOVE_OUT("move out"),
    /** Put the normalized state into an error. */
    PUT("put back"),

    /** Hand a message to a channel; over a rendezvous waits while another sender's is in it. */
    SEND("send to"),
    /** After a send over a rendezvous channel: wait until the receiver has taken the message. */
    AWAIT_RECEIPT("await the receiver of"),
    /** Take a message from a channel; waits while it is empty and has senders. */
    RECEIVE("receive from"),
    /** Drop a sender. */
    CLOSE("close"),

    /** Write one fragment of a message to standard error. */
    WRITE("write to");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    /** What the thread does, in words to be followed by the object's name. */
    public String words() {
        return words;
    }
}
