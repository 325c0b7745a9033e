package org.pyerr.model.sync;

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
        if (thread.isSteered()) {
            thread.steer(this, Step.SEND, message);
            if (rendezvous) {
                thread.steer(this, Step.AWAIT_RECEIPT, 0);
            }
        } else {
            if (trySend(thread, message) == BLOCKED) {
                thread.await(this, Step.SEND, message);
            }
            if (rendezvous && !isReceived(thread, state())) {
                thread.await(this, Step.AWAIT_RECEIPT, 0);
            }
        }
    }

    /** Takes the oldest message, waiting for one; {@link #DISCONNECTED} if none can come. */
    public int receive(ModelThread thread) {
        if (thread.isSteered()) {
            return thread.steer(this, Step.RECEIVE, 0);
        }
        int message = tryReceive();
        return message == BLOCKED ? thread.await(this, Step.RECEIVE, 0) : message;
    }

    /** Drops this thread's end. */
    public void close(ModelThread thread) {
        if (thread.isSteered()) {
            thread.steer(this, Step.CLOSE, 0);
        } else {
            leave(thread);
        }
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

    private void leave(ModelThread thread) {
        long seen;
        long next;
        do {
            seen = state();
            next = thread.bit() == receiver ? seen | RECEIVER_GONE : seen & ~((long) thread.bit() << SENDERS_SHIFT);
        } while (!replace(seen, next));
    }

    @Override
    public int attempt(ModelThread thread, Step step, int argument) {
        return switch (step) {
            case SEND -> trySend(thread, argument);
            case AWAIT_RECEIPT -> isReceived(thread, state()) ? DONE : BLOCKED;
            case RECEIVE -> tryReceive();
            case CLOSE -> {
                leave(thread);
                yield DONE;
            }
            default -> throw noSuchStep(this, step);
        };
    }

    @Override
    public int wakers(ModelThread thread, Step step) {
        long seen = state();
        return switch (step) {
            case SEND -> (seen & COUNT_MASK) == 0 || (seen & RECEIVER_GONE) != 0 ? 0 : receiver;
            case AWAIT_RECEIPT -> isReceived(thread, seen) ? 0 : receiver;
            case RECEIVE -> (seen & COUNT_MASK) == 0 ? (int) (seen >>> SENDERS_SHIFT & SENDERS_MASK) : 0;
            default -> 0;
        };
    }

    @Override
    public String name() {
        return rendezvous ? "rendezvous channel" : "channel";
    }
}
