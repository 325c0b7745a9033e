package org.jcstresskit.run;

import java.io.Closeable;
import java.io.IOException;

/**
 * What happens when the program is told to stop, by Ctrl-C or a signal: the results up to then stay in the file, and no
 * JVM that it started outlives the program, be it one that is probed or a fork.
 */
final class RunInterruption implements AutoCloseable {
    /** Forks are ended twice, this time apart, because one may just be starting. */
    private static final long SECOND_LOOK_MILLIS = 100;

    private final Thread hook = new Thread(this::stop, "run-interruption");
    private Runnable report;
    private Closeable results = () -> {};
    private volatile boolean stopping;

    private RunInterruption(Runnable report) {
        this.report = report;
    }

    /** Prepares for an interruption, after which the report is called. */
    static RunInterruption prepare(Runnable report) {
        RunInterruption interruption = new RunInterruption(report);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Registers the results, which an interruption closes, and another report. */
    synchronized void closing(Closeable file, Runnable reportWithResults) {
        results = file;
        report = reportWithResults;
    }

    /** Ends the preparation, because the run is over. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is stopping already, and the hook does its work.
        }
    }

    /** Whether the program was told to stop: forks that fail from now on were ended. */
    boolean isStopping() {
        return stopping;
    }

    private synchronized void stop() {
        stopping = true;
        try {
            // This comes first, so that the forks which are ended below do not count as failed.
            results.close();
            report.run();
            endForks();
            Thread.sleep(SECOND_LOOK_MILLIS);
            endForks();
        } catch (IOException e) {
            endForks();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void endForks() {
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
    }
}
