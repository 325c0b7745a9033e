package org.pyerr.model.forced;

import org.pyerr.model.sync.SharedObject;
import org.pyerr.model.sync.Step;

/**
 * A step of a thread. One that has to wait makes two moments: when it begins to wait, and when it is done.
 *
 * @param thread the number of the thread
 * @param argument the step's argument, or the alternative that was chosen
 * @param result what it returned; {@link SharedObject#BLOCKED} if the thread began to wait
 * @param endsWait whether the thread had waited for it
 * @param words the step in the notation of schedules, such as {@code +S waits}
 */
public record Moment(
        int thread, SharedObject object, Step step, int argument, int result, boolean endsWait, String words) {

    /** Whether the thread began to wait. */
    public boolean beginsWait() {
        return result == SharedObject.BLOCKED;
    }
}
