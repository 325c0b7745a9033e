package org.jcstresskit.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.openjdk.jcstress.Options;

/**
 * Ends forked JVMs that do not end by themselves. JCStress ends an iteration that takes too long, but waits without
 * limit for the first sample, which a test whose threads really deadlock never gives. A fork that was ended counts as
 * failed.
 */
final class ForkWatchdog {
    /** JCStress waits at least this long for an iteration. */
    private static final Duration MIN_ITERATION_LIMIT = Duration.ofSeconds(30);

    /** JCStress waits for an iteration ten times as long as it should take. */
    private static final int ITERATION_FACTOR = 10;

    /** The additional time for starting, for the first samples and for ending. */
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private static final Duration PERIOD = Duration.ofSeconds(5);

    /** After the time is over, for the forks that were about to start then. */
    private static final Duration SHORT_PERIOD = Duration.ofMillis(100);

    private final Duration limit;
    private final Optional<Instant> lastEnd;
    private final Thread thread = new Thread(this::watch, "fork-watchdog");
    private volatile boolean timeIsOver;

    private ForkWatchdog(Duration limit, Optional<Instant> lastEnd) {
        this.limit = limit;
        this.lastEnd = lastEnd;
        thread.setDaemon(true);
    }

    /** Starts to watch the children of this JVM, which run with the options, and none of them beyond the last end. */
    static ForkWatchdog start(Options options, Optional<Instant> lastEnd) {
        ForkWatchdog watchdog =
                new ForkWatchdog(limit(options.getIterations(), Duration.ofMillis(options.getTime())), lastEnd);
        watchdog.thread.start();
        return watchdog;
    }

    /** Whether the last end has come: forks that fail since then were ended by it. */
    boolean isTimeOver() {
        return timeIsOver;
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

    private void watch() {
        try {
            while (true) {
                Thread.sleep(untilNextLook().toMillis());
                // This comes first, so that no fork that is ended below counts as failed.
                timeIsOver = lastEnd.filter(Instant.now()::isAfter).isPresent();
                endOlderThan(timeIsOver ? Duration.ZERO : limit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration untilNextLook() {
        if (timeIsOver) {
            return SHORT_PERIOD;
        }
        Duration left = lastEnd.map(end -> Duration.between(Instant.now(), end).plus(SHORT_PERIOD))
                .orElse(PERIOD);
        return Collections.min(List.of(PERIOD, Collections.max(List.of(SHORT_PERIOD, left))));
    }

    private static void endOlderThan(Duration age) {
        Instant oldest = Instant.now().minus(age);
        ProcessHandle.current()
                .children()
                .filter(fork -> fork.info().startInstant().map(oldest::isAfter).orElse(false))
                .forEach(ProcessHandle::destroyForcibly);
    }
}
