package org.pyerr.model.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lockcore.Channel;
import org.pyerr.model.error.ExceptionType;
import org.pyerr.model.error.Origin;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.print.ChannelPrintStrategy;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.sync.Stderr;

/**
 * Threads that print errors: all that decides which locks are taken in which order. Immutable; two scenarios are equal
 * if all their parts are.
 *
 * <p>The printing threads come first, in the order of their roles; then one printer thread for each channel strategy
 * among them.
 */
public final class Scenario {

    /** The most threads, printer threads included, because a channel serves no more. */
    public static final int MOST_THREADS = Channel.THREAD_LIMIT;

    private final Builder parts;
    private final Role[] roles;
    private final ChannelPrintStrategy[] channels;

    private Scenario(Builder parts) {
        this.parts = parts;
        roles = parts.roles.toArray(new Role[0]);
        channels = channelsOf(parts.roles).toArray(new ChannelPrintStrategy[0]);
        if (roles.length == 0 || parts.rounds < 1) {
            throw new IllegalArgumentException("a scenario needs a thread and a round");
        }
        int mostMessages = channels.length == 0 ? Stderr.MESSAGE_LIMIT : Channel.CAPACITY;
        long messages = (long) roles.length * parts.rounds;
        if (messages > mostMessages) {
            throw new IllegalArgumentException("threads times rounds: at most " + mostMessages + ", not " + messages);
        }
        if (threads() > MOST_THREADS) {
            throw new IllegalArgumentException("threads, with printer threads: at most " + MOST_THREADS);
        }
    }

    private static List<ChannelPrintStrategy> channelsOf(List<Role> roles) {
        List<ChannelPrintStrategy> channels = new ArrayList<>();
        for (Role role : roles) {
            if (role.strategy() instanceof ChannelPrintStrategy channel && !channels.contains(channel)) {
                channels.add(channel);
            }
        }
        return channels;
    }

    /**
     * Starts the description of a scenario. Unless said otherwise each thread prints one message about a fresh error of
     * a built-in type, on a CPython of 3.12 or later.
     */
    public static Builder of(PyO3Version version, Origin origin) {
        return new Builder(version, origin);
    }

    /** Starts the description of another scenario that is like this one. */
    public Builder toBuilder() {
        return new Builder(parts);
    }

    /** The rules of PyO3. */
    public PyO3Version version() {
        return parts.version;
    }

    /** Where the errors come from. */
    public Origin origin() {
        return parts.origin;
    }

    /** Whether the threads print one error or each its own. */
    public Sharing sharing() {
        return parts.sharing;
    }

    /** The errors' Python type. */
    public ExceptionType type() {
        return parts.type;
    }

    /** Whether the interpreter hands a raised error over normalized. */
    public boolean fetchesNormalized() {
        return parts.fetchesNormalized;
    }

    /** How many messages each thread prints. */
    public int rounds() {
        return parts.rounds;
    }

    /** How long an attached thread stays attached. */
    public Attachment attachment() {
        return parts.attachment;
    }

    /** Whether a printer thread holds the GIL while it waits and prints. */
    public Context printerContext() {
        return parts.printerContext;
    }

    /** The number of printing threads. */
    public int printingThreads() {
        return roles.length;
    }

    /** What a printing thread does. */
    public Role role(int thread) {
        return roles[thread];
    }

    /** The number of strategies that need a printer thread. */
    public int printerThreads() {
        return channels.length;
    }

    /** The strategy of a printer thread, counted from 0. */
    public ChannelPrintStrategy channel(int printer) {
        return channels[printer];
    }

    /** The number of threads, printer threads included. */
    public int threads() {
        return roles.length + channels.length;
    }

    /** The number of messages of all threads. */
    public int messages() {
        return roles.length * parts.rounds;
    }

    /** The threads that use a strategy, as a bit set. */
    int senders(PrintStrategy strategy) {
        int senders = 0;
        for (int i = 0; i < roles.length; i++) {
            if (roles[i].strategy() == strategy) {
                senders |= 1 << i;
            }
        }
        return senders;
    }

    /** What a thread does, in words. */
    public String describe(int thread) {
        if (thread < roles.length) {
            Role role = roles[thread];
            String context = role.context() == Context.ATTACHED ? "with the GIL" : "without the GIL";
            return role.strategy().label() + ", " + context;
        }
        String context = printerContext() == Context.ATTACHED ? ", with the GIL" : "";
        return "printer thread of " + channels[thread - roles.length].label() + context;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scenario scenario && parts.values().equals(scenario.parts.values());
    }

    @Override
    public int hashCode() {
        return parts.values().hashCode();
    }

    @Override
    public String toString() {
        return parts.values().toString();
    }

    /** Collects the parts of a scenario. */
    public static final class Builder {
        private final PyO3Version version;
        private final Origin origin;
        private Sharing sharing = Sharing.FRESH;
        private ExceptionType type = ExceptionType.BUILT_IN;
        private boolean fetchesNormalized = true;
        private int rounds = 1;
        private Attachment attachment = Attachment.PER_MESSAGE;
        private List<Role> roles = List.of();
        private Context printerContext = Context.DETACHED;

        private Builder(PyO3Version version, Origin origin) {
            this.version = Objects.requireNonNull(version);
            this.origin = Objects.requireNonNull(origin);
        }

        private Builder(Builder other) {
            this(other.version, other.origin);
            sharing = other.sharing;
            type = other.type;
            fetchesNormalized = other.fetchesNormalized;
            rounds = other.rounds;
            attachment = other.attachment;
            roles = other.roles;
            printerContext = other.printerContext;
        }

        private List<Object> values() {
            return List.of(
                    version, origin, sharing, type, fetchesNormalized, rounds, attachment, roles, printerContext);
        }

        /** Sets whether the threads print one error or each its own. */
        public Builder sharing(Sharing newSharing) {
            sharing = newSharing;
            return this;
        }

        /** Sets the errors' Python type. */
        public Builder type(ExceptionType newType) {
            type = newType;
            return this;
        }

        /**
         * Sets whether the interpreter hands a raised error over normalized, as CPython does from 3.12 on. It makes a
         * difference for PyO3 0.22 only.
         */
        public Builder fetchesNormalized(boolean newFetchesNormalized) {
            fetchesNormalized = newFetchesNormalized;
            return this;
        }

        /** Sets how many messages each thread prints. */
        public Builder rounds(int newRounds) {
            rounds = newRounds;
            return this;
        }

        /** Sets how long an attached thread stays attached. */
        public Builder attachment(Attachment newAttachment) {
            attachment = newAttachment;
            return this;
        }

        /** Sets whether a printer thread holds the GIL while it waits and prints. */
        public Builder printerContext(Context newPrinterContext) {
            printerContext = newPrinterContext;
            return this;
        }

        /** Sets the printing threads. */
        public Builder roles(List<Role> newRoles) {
            roles = List.copyOf(newRoles);
            return this;
        }

        /** Adds a printing thread. */
        public Builder thread(Context context, PrintStrategy strategy) {
            List<Role> more = new ArrayList<>(roles);
            more.add(new Role(context, strategy));
            return roles(more);
        }

        /**
         * Makes the scenario.
         *
         * @throws IllegalArgumentException if it has no thread, or is too large for the model's packed states
         */
        public Scenario build() {
            return new Scenario(new Builder(this));
        }
    }
}
