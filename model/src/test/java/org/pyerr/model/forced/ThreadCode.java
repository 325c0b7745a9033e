package org.pyerr.model.forced;

import org.pyerr.model.sync.ModelThread;

/** What a thread of the model does. */
@FunctionalInterface
public interface ThreadCode {

    /** Does it, as the thread given. */
    void run(ModelThread thread);
}
