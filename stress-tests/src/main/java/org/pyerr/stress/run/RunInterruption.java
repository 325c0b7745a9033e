package org.pyerr.stress.run;

import java.io.IOException;
import org.pyerr.stress.result.ResultFileWriter;

/**
 * What happens when the program is told to stop, by Ctrl-C or a signal: the results up to then stay in the file, and no
 * forked JVM outlives the program.
 */
final class RunInterruption {
    /** Between the two times that forks are ended: one may just be starting. */
    private static final long SECOND_LOOK_MILLIS = 100;

    private final ResultFileWriter writer;
    private final Runnable report;
    private final Thread hook = new Thread(this::stop, "run-interruption");

    private RunInterruption(ResultFileWriter writer, Runnable report) {
        this.writer = writer;
        this.report = report;
    }

    /** Prepares for an interruption of the run that writes to the file; then calls the report. */
    static RunInterruption prepare(ResultFileWriter writer, Runnable report) {
        RunInterruption interruption = new RunInterruption(writer, report);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** The run is over. */
    void disarm() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is stopping already, and the hook does its work.
        }
    }

    private void stop() {
        try {
            // First, so that the forks which are ended below do not count as failed.
            writer.close();
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
