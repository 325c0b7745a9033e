package org.pyerr.model.sync;

import org.lockcore.ModelThread;
import org.lockcore.Operation;
import org.lockcore.PackedObject;
import org.lockcore.ReentrantLock;

/**
 * The file descriptor 2: where the fragments of messages arrive, each by a write of its own, from Rust (under
 * {@link ReentrantLock}) and from Python (under {@link StreamLock}) alike. It remembers which message is begun and not
 * finished, which are finished, and whether a fragment ever arrived inside another message.
 */
public final class Stderr extends PackedObject implements Formatter {

    /** The operations. */
    public enum Op implements Operation {
        /** Write one fragment of a message. */
        WRITE;

        @Override
        public String words() {
            return "write to";
        }
    }

    /** Messages are less than this. */
    public static final int MESSAGE_LIMIT = 16;

    private static final int OPEN_BITS = 5;
    private static final long OPEN_MASK = (1 << OPEN_BITS) - 1;
    private static final long MIXED = 1L << OPEN_BITS;
    private static final int FINISHED_SHIFT = OPEN_BITS + 1;

    /** Makes an output to which nothing was written yet. */
    public Stderr() {
        super(0);
    }

    @Override
    public void writeHead(ModelThread thread, int message) {
        write(thread, message << 1);
    }

    @Override
    public void writeTail(ModelThread thread, int message) {
        write(thread, message << 1 | 1);
    }

    /** Whether a fragment of one message arrived between the fragments of another. */
    public boolean isMixed() {
        return (state() & MIXED) != 0;
    }

    /** The messages whose ends have arrived, as a bit set. */
    public int finished() {
        return (int) (state() >>> FINISHED_SHIFT);
    }

    private void write(ModelThread thread, int fragment) {
        thread.perform(this, Op.WRITE, fragment);
    }

    private void append(int fragment) {
        long seen;
        do {
            seen = state();
        } while (!replace(seen, after(seen, fragment)));
    }

    private static long after(long seen, int fragment) {
        int message = fragment >>> 1;
        boolean isTail = (fragment & 1) != 0;
        long open = seen & OPEN_MASK;
        boolean mixed = (seen & MIXED) != 0 || (open != 0 && open != message + 1);
        long finished = seen >>> FINISHED_SHIFT;
        if (isTail) {
            finished |= 1L << message;
        }
        // Which message is open matters only until two messages interleave; forgetting it then makes more states equal.
        long nowOpen = mixed || isTail ? 0 : message + 1;
        return finished << FINISHED_SHIFT | (mixed ? MIXED : 0) | nowOpen;
    }

    @Override
    public int attempt(ModelThread thread, Operation operation, int argument) {
        if (operation != Op.WRITE) {
            throw notMine(operation);
        }
        append(argument);
        return DONE;
    }

    @Override
    public String name() {
        return "standard error";
    }
}
