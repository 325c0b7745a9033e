package org.lockcore.forced;

import org.lockcore.Operation;
import org.lockcore.SharedObject;

/**
 * An operation of a thread. One that has to wait makes two moments: when it begins to wait, and when it is done.
 *
 * @param thread the number of the thread
 * @param argument the operation's argument, or the choice
 * @param result what it returned; {@link SharedObject#BLOCKED} if the thread began to wait
 * @param endsWait whether the thread had waited for it
 * @param words the operation in the notation of schedules, such as {@code +A waits}
 */
public record Moment(
        int thread,
        SharedObject object,
        Operation operation,
        int argument,
        int result,
        boolean endsWait,
        String words) {

    /** Whether the thread began to wait. */
    public boolean beginsWait() {
        return result == SharedObject.BLOCKED;
    }
}
