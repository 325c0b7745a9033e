package org.pyerr.model.scenario;

import java.util.ArrayList;
import java.util.List;
import org.lockcore.Channel;
import org.lockcore.ModelThread;
import org.lockcore.Program;
import org.lockcore.ReentrantLock;
import org.lockcore.SharedObject;
import org.lockcore.WaitGraph;
import org.pyerr.model.error.PyErr;
import org.pyerr.model.print.ChannelPrintStrategy;
import org.pyerr.model.print.PrintingProcess;
import org.pyerr.model.sync.Gil;
import org.pyerr.model.sync.Stderr;
import org.pyerr.model.sync.StreamLock;

/**
 * One execution of a scenario: a fresh process and its threads. Each thread is run once, by any real thread; what they
 * leave is read when all have ended.
 */
public final class Trial implements Program, PrintingProcess {
    private final Scenario scenario;
    private final WaitGraph graph;
    private final Gil gil;
    private final ReentrantLock stderrLock;
    private final StreamLock streamLock;
    private final Stderr stderr = new Stderr();
    private final PyErr[] errors;
    private final Channel[] channels;

    /** Makes the process of a scenario, with nothing done yet. */
    public Trial(Scenario scenario) {
        this(scenario, new WaitGraph(scenario.threads()));
    }

    private Trial(Scenario scenario, WaitGraph graph) {
        this.scenario = scenario;
        this.graph = graph;
        gil = new Gil(graph);
        stderrLock = new ReentrantLock(graph, "stderr lock");
        streamLock = new StreamLock(graph);
        errors = makeErrors();
        channels = makeChannels();
    }

    private PyErr[] makeErrors() {
        boolean shared = scenario.sharing() == Sharing.SHARED;
        PyErr[] made = new PyErr[shared ? 1 : scenario.messages()];
        for (int i = 0; i < made.length; i++) {
            made[i] = new PyErr(
                    graph, gil, scenario.version(), scenario.origin(), scenario.type(), scenario.fetchesNormalized());
        }
        return made;
    }

    private Channel[] makeChannels() {
        Channel[] made = new Channel[scenario.printerThreads()];
        for (int i = 0; i < made.length; i++) {
            ModelThread printer = graph.thread(scenario.printingThreads() + i);
            ChannelPrintStrategy strategy = scenario.channel(i);
            made[i] = new Channel(strategy.isRendezvous(), printer, scenario.senders(strategy));
        }
        return made;
    }

    /** The scenario that this trial executes. */
    public Scenario scenario() {
        return scenario;
    }

    @Override
    public WaitGraph graph() {
        return graph;
    }

    /** Runs a thread to its end, and says how it ended. */
    public Fate run(int id) {
        return Fate.of(graph.thread(id).run(this));
    }

    @Override
    public void run(ModelThread thread) {
        int id = thread.id();
        if (id < scenario.printingThreads()) {
            printMessages(thread, scenario.role(id));
        } else {
            printReceived(thread, scenario.channel(id - scenario.printingThreads()));
        }
    }

    @Override
    public String nameOf(org.lockcore.Fate fate) {
        return Fate.of(fate).name();
    }

    private void printMessages(ModelThread thread, Role role) {
        boolean attached = role.context() == Context.ATTACHED;
        boolean throughout = scenario.attachment() == Attachment.THROUGHOUT;
        try {
            if (attached && throughout) {
                gil.attach(thread);
            }
            try {
                for (int round = 0; round < scenario.rounds(); round++) {
                    printMessage(thread, role, attached && !throughout, round);
                }
            } finally {
                if (attached && throughout) {
                    gil.endAttach(thread);
                }
            }
        } finally {
            if (role.strategy() instanceof ChannelPrintStrategy strategy) {
                channel(strategy).close(thread);
            }
        }
    }

    private void printMessage(ModelThread thread, Role role, boolean attach, int round) {
        int message = thread.id() * scenario.rounds() + round;
        if (attach) {
            gil.attach(thread);
        }
        try {
            if (role.strategy().printsAnError() && scenario.sharing() == Sharing.FRESH) {
                error(message).create(thread);
            }
            role.strategy().print(this, thread, message);
        } finally {
            if (attach) {
                gil.endAttach(thread);
            }
        }
    }

    private void printReceived(ModelThread thread, ChannelPrintStrategy strategy) {
        if (scenario.printerContext() == Context.DETACHED) {
            strategy.printAll(this, thread);
            return;
        }
        gil.attach(thread);
        try {
            strategy.printAll(this, thread);
        } finally {
            gil.endAttach(thread);
        }
    }

    @Override
    public Output output() {
        if (stderr.isMixed()) {
            return Output.GARBLED;
        }
        return stderr.finished() == (1 << scenario.messages()) - 1 ? Output.INTACT : Output.LOST;
    }

    @Override
    public List<SharedObject> shared() {
        List<SharedObject> shared = new ArrayList<>(List.of(gil, stderrLock, streamLock, stderr));
        for (PyErr error : errors) {
            shared.add(error.shared());
        }
        shared.addAll(List.of(channels));
        return shared;
    }

    @Override
    public String nameOf(SharedObject object) {
        for (int i = 0; i < errors.length && errors.length > 1; i++) {
            if (errors[i].shared() == object) {
                return object.name() + " of error " + i;
            }
        }
        return object.name();
    }

    @Override
    public String describe(int thread) {
        return scenario.describe(thread);
    }

    /** A fresh error is touched by the thread that created it alone, unless that one sends it to a printer thread. */
    @Override
    public int exclusiveUser(SharedObject object) {
        if (scenario.sharing() == Sharing.SHARED) {
            return -1;
        }
        for (int i = 0; i < errors.length; i++) {
            if (errors[i].shared() == object) {
                int thread = i / scenario.rounds();
                return scenario.role(thread).strategy() instanceof ChannelPrintStrategy ? -1 : thread;
            }
        }
        return -1;
    }

    @Override
    public Gil gil() {
        return gil;
    }

    @Override
    public ReentrantLock stderrLock() {
        return stderrLock;
    }

    @Override
    public StreamLock streamLock() {
        return streamLock;
    }

    @Override
    public Stderr stderr() {
        return stderr;
    }

    @Override
    public PyErr error(int message) {
        return errors.length == 1 ? errors[0] : errors[message];
    }

    @Override
    public Channel channel(ChannelPrintStrategy strategy) {
        for (int i = 0; i < channels.length; i++) {
            if (scenario.channel(i) == strategy) {
                return channels[i];
            }
        }
        throw new IllegalArgumentException("no thread uses " + strategy.label());
    }
}
