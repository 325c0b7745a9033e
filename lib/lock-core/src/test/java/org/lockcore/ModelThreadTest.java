package org.lockcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a waiting thread promises to the detector, and what remains of a thread that is hung. */
class ModelThreadTest {
    private final WaitGraph graph = new WaitGraph(2);
    private final ModelThread thread = graph.thread(0);
    private final ModelThread other = graph.thread(1);

    /** Otherwise two threads that look for a deadlock at the same time would each see the other one running. */
    @Test
    void isPublishedWheneverItLooks() {
        List<Boolean> published = new ArrayList<>();
        SharedObject object = new ScriptedObject() {
            @Override
            public int unblockers(ModelThread waiting, Operation operation) {
                published.add(waiting.waitsFor(this, operation));
                return published.size() < 5 ? other.bit() : 0;
            }
        };
        thread.runFree();
        thread.await(object, ReentrantLock.Op.ACQUIRE, 0);

        assertThat(published).hasSizeGreaterThan(4).doesNotContain(false);
    }

    /** Otherwise others would take it for waiting while it already has what it waited for. */
    @Test
    void isNotPublishedWhenItTries() {
        List<Boolean> published = new ArrayList<>();
        SharedObject object = new ScriptedObject() {
            @Override
            public int attempt(ModelThread waiting, Operation operation, int argument) {
                published.add(waiting.waitsFor(this, operation));
                return published.size() < 3 ? BLOCKED : argument;
            }

            @Override
            public int unblockers(ModelThread waiting, Operation operation) {
                return 0;
            }
        };
        thread.runFree();

        assertThat(thread.await(object, ReentrantLock.Op.ACQUIRE, 7)).isEqualTo(7);
        assertThat(published).containsExactly(false, false, false);
        assertThat(thread.waitsFor(object, ReentrantLock.Op.ACQUIRE)).isFalse();
    }

    /** Otherwise a lock that goes from thread to thread would look like a thread that stands still. */
    @Test
    void eachTryMovesItsStamp() {
        List<Integer> stamps = new ArrayList<>();
        SharedObject object = new ScriptedObject() {
            @Override
            public int attempt(ModelThread waiting, Operation operation, int argument) {
                return stamps.size() < 3 ? BLOCKED : DONE;
            }

            @Override
            public int unblockers(ModelThread waiting, Operation operation) {
                stamps.add(waiting.waitStamp());
                return 0;
            }
        };
        thread.runFree();
        thread.await(object, ReentrantLock.Op.ACQUIRE, 0);

        assertThat(stamps).containsExactly(1, 3, 5);
        assertThat(thread.waitStamp()).isEqualTo(6);
    }

    @Test
    void aHungThreadStaysPublishedAndDoesNothingMore() {
        ReentrantLock lock = new ReentrantLock(graph, "lock");
        thread.runFree();
        lock.acquire(thread);
        SharedObject never = wokenByNobodyElse();

        assertThatExceptionOfType(HungException.class)
                .isThrownBy(() -> thread.await(never, ReentrantLock.Op.ACQUIRE, 0))
                .satisfies(hung -> assertThat(hung.getStackTrace()).isEmpty());
        lock.release(thread);

        assertThat(lock.owner()).isSameAs(thread);
        assertThat(thread.waitsFor(never, ReentrantLock.Op.ACQUIRE)).isTrue();
    }

    @Test
    void aThreadThatIsStartedAgainActsAgain() {
        ReentrantLock lock = new ReentrantLock(graph, "lock");
        thread.runFree();
        lock.acquire(thread);
        thread.unwind();
        lock.release(thread);
        assertThat(lock.owner()).isSameAs(thread);

        thread.runFree();
        lock.release(thread);
        assertThat(lock.owner()).isNull();
    }

    @Test
    void aControlledThreadLeavesEachOperationToItsScheduler() {
        List<Operation> steps = new ArrayList<>();
        ReentrantLock lock = new ReentrantLock(graph, "lock");
        thread.runUnder((acting, object, operation, argument) -> {
            assertThat(acting).isSameAs(thread);
            assertThat(object).isSameAs(lock);
            steps.add(operation);
            return SharedObject.DONE;
        });
        lock.acquire(thread);
        lock.release(thread);

        assertThat(steps).containsExactly(ReentrantLock.Op.ACQUIRE, ReentrantLock.Op.RELEASE);
        assertThat(lock.owner()).isNull();
    }

    /** An object that breaks its contract must not keep a thread forever. */
    @Test
    void whatNothingBlocksAndNobodyBringsEndsAsStuck() {
        SharedObject broken = new ScriptedObject() {
            @Override
            public int attempt(ModelThread waiting, Operation operation, int argument) {
                return BLOCKED;
            }

            @Override
            public int unblockers(ModelThread waiting, Operation operation) {
                return 0;
            }
        };
        graph.setWatchdogNanos(1_000_000);
        thread.runFree();

        assertThatExceptionOfType(StuckException.class)
                .isThrownBy(() -> thread.await(broken, ReentrantLock.Op.ACQUIRE, 0))
                .withMessage("thread 0 could not take " + broken.name());
    }

    @Test
    void saysHowItsBodyEnded() {
        thread.runFree();
        assertThat(thread.run(self -> {})).isEqualTo(Fate.FINISHED);
        thread.runFree();
        assertThat(thread.run(self -> self.await(wokenByNobodyElse(), ReentrantLock.Op.ACQUIRE, 0)))
                .isEqualTo(Fate.HUNG);
        thread.runFree();
        assertThat(thread.run(self -> {
                    throw new FailedException("gives up");
                }))
                .isEqualTo(Fate.FAILED);
        assertThatIllegalStateException()
                .isThrownBy(() -> thread.run(self -> {
                    throw new IllegalStateException("a fault of the body");
                }));
    }

    /** Nobody releases what a thread that has ended still owns: no clock is needed to know that. */
    @Test
    void whoWaitsForAThreadThatHasEndedIsHung() {
        ReentrantLock lock = new ReentrantLock(graph, "lock");
        other.runFree();
        thread.runFree();

        assertThat(other.run(lock::acquire)).isEqualTo(Fate.FINISHED);
        assertThat(thread.run(lock::acquire)).isEqualTo(Fate.HUNG);
    }

    @Test
    void aReceiverOfASenderThatHasEndedIsHung() {
        Channel channel = new Channel(false, thread, other.bit());
        other.runFree();
        thread.runFree();

        assertThat(other.run(self -> channel.send(self, 1))).isEqualTo(Fate.FINISHED);
        assertThat(thread.run(self -> {
                    channel.receive(self);
                    channel.receive(self);
                }))
                .isEqualTo(Fate.HUNG);
    }

    @Test
    void aThreadThatIsStartedAgainHasNotEnded() {
        ReentrantLock lock = new ReentrantLock(graph, "lock");
        other.runFree();
        assertThat(other.run(lock::acquire)).isEqualTo(Fate.FINISHED);
        thread.holdBefore(lock, ReentrantLock.Op.ACQUIRE);
        assertThat(graph.isDeadlocked(thread)).isTrue();

        other.runFree();
        assertThat(graph.isDeadlocked(thread)).isFalse();
    }

    private SharedObject wokenByNobodyElse() {
        return new ScriptedObject() {
            @Override
            public int unblockers(ModelThread waiting, Operation operation) {
                return waiting.bit();
            }
        };
    }
}
