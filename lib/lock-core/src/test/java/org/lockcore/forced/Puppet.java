package org.lockcore.forced;

import java.util.concurrent.SynchronousQueue;
import java.util.function.Function;
import org.lockcore.Body;
import org.lockcore.HungException;
import org.lockcore.ModelThread;
import org.lockcore.Operation;
import org.lockcore.SharedObject;

/** A real thread that acts as a thread of the model in a free run, one call at a time, as the test says. */
public final class Puppet implements AutoCloseable {
    private final ModelThread thread;
    private final SynchronousQueue<Runnable> calls = new SynchronousQueue<>();
    private volatile boolean busy;
    private volatile boolean dismissed;
    private volatile RuntimeException thrown;

    /** Starts a real thread for a thread of the model. */
    public Puppet(ModelThread thread) {
        this.thread = thread;
        Thread real = new Thread(this::obey, "puppet " + thread.id());
        real.setDaemon(true);
        real.start();
    }

    private void obey() {
        thread.runFree();
        try {
            while (!dismissed) {
                try {
                    calls.take().run();
                } catch (RuntimeException e) {
                    thrown = e;
                }
                busy = false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void order(Runnable call) {
        try {
            calls.put(call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("timed out", e);
        }
    }

    private void begin(Body call) {
        if (busy) {
            throw new IllegalStateException("thread " + thread.id() + " has not come back from its last call");
        }
        busy = true;
        order(() -> call.run(thread));
    }

    /** Makes the thread do something, to its end. */
    public void does(Body call) {
        begin(call);
        goesOn();
    }

    /** Makes the thread do something that has a result. */
    public <T> T gets(Function<ModelThread, T> call) {
        Object[] result = new Object[1];
        does(self -> result[0] = call.apply(self));
        @SuppressWarnings("unchecked")
        T got = (T) result[0];
        return got;
    }

    /** Makes the thread do something, and returns when it waits in it for a step of an object. */
    public void waitsIn(Body call, SharedObject object, Operation operation) {
        begin(call);
        comesToWaitFor(object, operation);
    }

    /** Returns when the thread, on its way through what it does, waits for a step of an object. */
    public void comesToWaitFor(SharedObject object, Operation operation) {
        Spin.until(
                () -> thread.waitsFor(object, operation) && object.unblockers(thread, operation) != 0,
                () -> "thread " + thread.id() + " waits to " + operation.words() + " " + object.name());
    }

    /** Makes the thread do something that may take its time. */
    public void begins(Body call) {
        begin(call);
    }

    /** Whether the thread is still in what it does. */
    public boolean isBusy() {
        return busy;
    }

    /** Returns when the thread has come to the end of what it does. */
    public void goesOn() {
        Spin.until(() -> !busy, () -> "thread " + thread.id() + " goes on");
        RuntimeException failure = thrown;
        thrown = null;
        if (failure != null) {
            throw failure;
        }
    }

    /** Whether the thread turns out to be hung in what it does. */
    public boolean isHung() {
        try {
            goesOn();
            return false;
        } catch (HungException e) {
            return true;
        }
    }

    /** The thread of the model. */
    public ModelThread thread() {
        return thread;
    }

    @Override
    public void close() {
        if (!busy) {
            dismissed = true;
            order(() -> {});
        }
    }
}
