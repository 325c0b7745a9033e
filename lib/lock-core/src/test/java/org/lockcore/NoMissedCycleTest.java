package org.lockcore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockcore.forced.Rendezvous;
import org.lockcore.forced.Samples;

/**
 * Each thread takes its own lock of every ring, all meet, and each goes for the next one's, ring after ring: a deadlock
 * each time, in a graph of its own. They go on to the next ring together, because each waits in a ring until the last
 * of them closes it; so they publish their waits at the same time. A missed one would end as stuck, and fail the run.
 */
class NoMissedCycleTest {
    private static final int RINGS_IN_A_ROUND = 100;

    private final LongAdder hung = new LongAdder();
    private final LongAdder missed = new LongAdder();

    @ParameterizedTest
    @CsvSource({"2, 1000000", "3, 500000", "4, 200000"})
    void everyThreadOfEveryForcedCycleIsHung(int threads, int fullSample) {
        int cycles = Samples.of(fullSample);
        Rendezvous.run(threads, cycles / RINGS_IN_A_ROUND, () -> rings(threads), this::closeTheCycles);

        assertThat(hung.sum()).isEqualTo((long) threads * cycles);
        assertThat(missed.sum()).isZero();
    }

    /** A lock for each thread of a graph. */
    private static final class Ring {
        private final WaitGraph graph;
        private final ReentrantLock[] locks;

        Ring(int threads) {
            graph = new WaitGraph(threads);
            locks = new ReentrantLock[threads];
            for (int i = 0; i < threads; i++) {
                locks[i] = new ReentrantLock(graph, "lock");
            }
        }
    }

    private static List<Ring> rings(int threads) {
        return Stream.generate(() -> new Ring(threads)).limit(RINGS_IN_A_ROUND).toList();
    }

    private void closeTheCycles(Rendezvous.Round<List<Ring>> round, int id) {
        for (Ring ring : round.objects()) {
            ring.graph.thread(id).runFree();
            ring.locks[id].acquire(ring.graph.thread(id));
        }
        round.meet();
        for (Ring ring : round.objects()) {
            try {
                ring.locks[(id + 1) % ring.locks.length].acquire(ring.graph.thread(id));
                missed.increment();
            } catch (HungException e) {
                hung.increment();
            }
        }
    }
}
