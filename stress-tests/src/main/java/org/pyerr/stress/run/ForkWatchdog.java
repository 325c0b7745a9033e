package org.pyerr.stress.run;

import java.time.Duration;
import java.time.Instant;
import org.openjdk.jcstress.Options;

/**
 * Ends forked JVMs that do not end by themselves. JCStress ends an iteration that takes too long, but waits without
 * limit for the first sample, which a test whose threads really deadlock never gives. A fork that was ended counts as
 * failed.
 */
final class ForkWatchdog {
    /** As long as JCStress waits for an iteration at least. */
    private static final Duration MIN_ITERATION_LIMIT = Duration.ofSeconds(30);

    /** JCStress waits for an iteration ten times as long as it should take. */
    private static final int ITERATION_FACTOR = 10;

    /** For starting, for the first samples and for ending. */
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final Thread thread;

    private ForkWatchdog(Duration limit) {
        this.thread = new Thread(() -> watch(limit), "fork-watchdog");
        thread.setDaemon(true);
    }

    /** Starts to watch the children of this JVM, which run with the options. */
    static ForkWatchdog start(Options options) {
        ForkWatchdog watchdog = new ForkWatchdog(limit(options.getIterations(), Duration.ofMillis(options.getTime())));
        watchdog.thread.start();
        return watchdog;
    }

    /** Stops watching. */
    void stop() {
        thread.interrupt();
    }

    static Duration limit(int iterations, Duration iteration) {
        Duration slow = iteration.multipliedBy(ITERATION_FACTOR);
        Duration each = slow.compareTo(MIN_ITERATION_LIMIT) > 0 ? slow : MIN_ITERATION_LIMIT;
        return START_LIMIT.plus(each.multipliedBy(iterations));
    }

    private static void watch(Duration limit) {
        try {
            while (true) {
                Thread.sleep(PERIOD.toMillis());
                endOlderThan(limit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void endOlderThan(Duration limit) {
        Instant oldest = Instant.now().minus(limit);
        ProcessHandle.current()
                .children()
                .filter(fork -> fork.info().startInstant().map(oldest::isAfter).orElse(false))
                .forEach(ProcessHandle::destroyForcibly);
    }
}
