package org.lockcore;

/**
 * A channel from many senders to one receiver: Rust's {@code std::sync::mpsc}. Unbounded ({@code channel()}): a send
 * never waits. Rendezvous ({@code sync_channel(0)}): a send returns only when the receiver has taken the message, and
 * the sender keeps whatever it holds meanwhile.
 *
 * <p>Messages are small numbers. The state is packed into one number, lowest bits first: how many messages are queued,
 * which threads may still send, whether the receiver is gone, who sent the message of a rendezvous, and the queue,
 * oldest message first.
 */
public final class Channel extends PackedObject {

    /** The operations. */
    public enum Op implements Operation {
        /** Hand a message to the channel; over a rendezvous waits while another sender's is in it. */
        SEND("send to"),
        /** After a send over a rendezvous channel: wait until the receiver has taken the message. */
        AWAIT_RECEIPT("await the receiver of"),
        /** Take a message; waits while there is none and there are senders. */
        RECEIVE("receive from"),
        /** Drop an end. */
        CLOSE("close");

        private final String words;

        Op(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** What {@link #receive} returns when all senders are gone and nothing is queued. */
    public static final int DISCONNECTED = 1 << 8;

    /** The numbers of its threads are less than this. */
    public static final int THREAD_LIMIT = 8;

    /** The most messages in the queue. */
    public static final int CAPACITY = 12;

    /** Messages are less than this. */
    public static final int MESSAGE_LIMIT = 16;

    private static final int MESSAGE_BITS = 4;
    private static final int COUNT_MASK = 0xF;
    private static final int SENDERS_SHIFT = 4;
    private static final long SENDERS_MASK = 0xFF;
    private static final long RECEIVER_GONE = 1 << 12;
    private static final int RENDEZVOUS_SENDER_SHIFT = 13;
    private static final long RENDEZVOUS_SENDER_MASK = 7L << RENDEZVOUS_SENDER_SHIFT;
    private static final int QUEUE_SHIFT = 16;
    private static final long QUEUE_MASK = -1L << QUEUE_SHIFT;

    private final boolean rendezvous;
    private final int receiver;

    /**
     * Makes an empty channel.
     *
     * @param rendezvous whether a send waits for the receiver
     * @param receiver the thread that receives
     * @param senders the threads that send, as a bit set
     * @throws IllegalArgumentException if the number of one of these threads is not below {@link #THREAD_LIMIT}
     */
    public Channel(boolean rendezvous, ModelThread receiver, int senders) {
        super((long) senders << SENDERS_SHIFT);
        if (((receiver.bit() | senders) & ~SENDERS_MASK) != 0) {
            throw new IllegalArgumentException("the threads of a channel have numbers below " + THREAD_LIMIT);
        }
        this.rendezvous = rendezvous;
        this.receiver = receiver.bit();
    }

    /** Sends a message. It is lost if the receiver is gone. */
    public void send(ModelThread thread, int message) {
        thread.perform(this, Op.SEND, message);
        if (rendezvous) {
            thread.perform(this, Op.AWAIT_RECEIPT, 0);
        }
    }

    /** Takes the oldest message, waiting for one; {@link #DISCONNECTED} if none can come. */
    public int receive(ModelThread thread) {
        return thread.perform(this, Op.RECEIVE, 0);
    }

    /** Drops this thread's end. */
    public void close(ModelThread thread) {
        thread.perform(this, Op.CLOSE, 0);
    }

    private int trySend(ModelThread thread, int message) {
        while (true) {
            long seen = state();
            if ((seen & RECEIVER_GONE) != 0) {
                return DONE;
            }
            int count = (int) (seen & COUNT_MASK);
            if (rendezvous && count > 0) {
                return BLOCKED;
            }
            if (count == CAPACITY) {
                throw new IllegalStateException("more than " + CAPACITY + " messages in a channel");
            }
            long next = seen + 1 | (long) message << (QUEUE_SHIFT + count * MESSAGE_BITS);
            if (rendezvous) {
                next |= (long) thread.id() << RENDEZVOUS_SENDER_SHIFT;
            }
            if (replace(seen, next)) {
                return DONE;
            }
        }
    }

    private boolean isReceived(ModelThread thread, long seen) {
        return (seen & COUNT_MASK) == 0
                || (seen & RECEIVER_GONE) != 0
                || (seen & RENDEZVOUS_SENDER_MASK) >>> RENDEZVOUS_SENDER_SHIFT != thread.id();
    }

    private int tryReceive() {
        while (true) {
            long seen = state();
            if ((seen & COUNT_MASK) == 0) {
                return (seen >>> SENDERS_SHIFT & SENDERS_MASK) == 0 ? DISCONNECTED : BLOCKED;
            }
            long rest = (seen & QUEUE_MASK) >>> MESSAGE_BITS & QUEUE_MASK;
            long next = (seen & ~QUEUE_MASK & ~RENDEZVOUS_SENDER_MASK) - 1 | rest;
            if (replace(seen, next)) {
                return (int) (seen >>> QUEUE_SHIFT) & (MESSAGE_LIMIT - 1);
            }
        }
    }

    private int leave(ModelThread thread) {
        long seen;
        long next;
        do {
            seen = state();
            next = thread.bit() == receiver ? seen | RECEIVER_GONE : seen & ~((long) thread.bit() << SENDERS_SHIFT);
        } while (!replace(seen, next));
        return DONE;
    }

    @Override
    public int attempt(ModelThread thread, Operation operation, int argument) {
        if (operation == Op.SEND) {
            return trySend(thread, argument);
        } else if (operation == Op.AWAIT_RECEIPT) {
            return isReceived(thread, state()) ? DONE : BLOCKED;
        } else if (operation == Op.RECEIVE) {
            return tryReceive();
        } else if (operation == Op.CLOSE) {
            return leave(thread);
        }
        throw notMine(operation);
    }

    @Override
    public boolean mayBlock(Operation operation) {
        return operation == Op.RECEIVE || (rendezvous && operation != Op.CLOSE);
    }

    @Override
    public int unblockers(ModelThread thread, Operation operation) {
        long seen = state();
        if (operation == Op.SEND) {
            return (seen & COUNT_MASK) == 0 || (seen & RECEIVER_GONE) != 0 ? 0 : receiver;
        } else if (operation == Op.AWAIT_RECEIPT) {
            return isReceived(thread, seen) ? 0 : receiver;
        }
        return (seen & COUNT_MASK) == 0 ? (int) (seen >>> SENDERS_SHIFT & SENDERS_MASK) : 0;
    }

    /** The two ends are like locks that are never released: their holders may wait for something else meanwhile. */
    @Override
    public String awaited(Operation operation, String name) {
        return (operation == Op.RECEIVE ? "sending end of " : "receiving end of ") + name;
    }

    @Override
    public String name() {
        return rendezvous ? "rendezvous channel" : "channel";
    }
}
