package org.lockcore;

/**
 * A visible operation of one kind of shared object: one that other threads can see or that depends on them. Between two
 * operations a thread touches nothing shared, so their order is all there is to a schedule.
 *
 * <p>Each kind of object has an {@code enum} of its own that implements this.
 */
public interface Operation {

    /** The name of the constant. */
    String name();

    /** What the thread does, in words to be followed by the object's name. */
    String words();
}
