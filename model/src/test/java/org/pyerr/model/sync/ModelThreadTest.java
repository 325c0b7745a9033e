package org.pyerr.model.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a waiting thread promises to the detector, and what remains of a thread that is hung. */
class ModelThreadTest {
    private final WaitGraph graph = new WaitGraph(2);
    private final ModelThread thread = graph.thread(0);
    private final ModelThread other = graph.thread(1);

    /** Else two threads that look at the same time would both see the other one running. */
    @Test
    void isPublishedWheneverItLooks() {
        List<Boolean> published = new ArrayList<>();
        SharedObject object = new ScriptedObject() {
            @Override
            public int wakers(ModelThread waiting, Step step) {
                published.add(waiting.waitsFor(this, step));
                return published.size() < 5 ? other.bit() : 0;
            }
        };
        thread.runFree();
        thread.await(object, Step.ACQUIRE, 0);

        assertThat(published).hasSizeGreaterThan(4).doesNotContain(false);
    }

    /** Else others would take it for waiting while it already has what it waited for. */
    @Test
    void isNotPublishedWhenItTries() {
        List<Boolean> published = new ArrayList<>();
        SharedObject object = new ScriptedObject() {
            @Override
            public int attempt(ModelThread waiting, Step step, int argument) {
                published.add(waiting.waitsFor(this, step));
                return published.size() < 3 ? BLOCKED : argument;
            }

            @Override
            public int wakers(ModelThread waiting, Step step) {
                return 0;
            }
        };
        thread.runFree();

        assertThat(thread.await(object, Step.ACQUIRE, 7)).isEqualTo(7);
        assertThat(published).containsExactly(false, false, false);
        assertThat(thread.waitsFor(object, Step.ACQUIRE)).isFalse();
    }

    /** So that a lock that goes from hand to hand does not look like a thread that stands still. */
    @Test
    void eachTryMovesItsStamp() {
        List<Integer> stamps = new ArrayList<>();
        SharedObject object = new ScriptedObject() {
            @Override
            public int attempt(ModelThread waiting, Step step, int argument) {
                return stamps.size() < 3 ? BLOCKED : DONE;
            }

            @Override
            public int wakers(ModelThread waiting, Step step) {
                stamps.add(waiting.waitStamp());
                return 0;
            }
        };
        thread.runFree();
        thread.await(object, Step.ACQUIRE, 0);

        assertThat(stamps).containsExactly(1, 3, 5);
        assertThat(thread.waitStamp()).isEqualTo(6);
    }

    @Test
    void aHungThreadStaysPublishedAndDoesNothingMore() {
        StderrLock lock = new StderrLock(graph);
        thread.runFree();
        lock.acquire(thread);
        SharedObject never = wokenByNobodyElse();

        assertThatExceptionOfType(HungException.class)
                .isThrownBy(() -> thread.await(never, Step.ACQUIRE, 0))
                .satisfies(hung -> assertThat(hung.getStackTrace()).isEmpty());
        lock.release(thread);

        assertThat(lock.owner()).isSameAs(thread);
        assertThat(thread.waitsFor(never, Step.ACQUIRE)).isTrue();
    }

    @Test
    void aThreadThatIsStartedAgainActsAgain() {
        StderrLock lock = new StderrLock(graph);
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
    void aControlledThreadLeavesEachStepToItsController() {
        List<Step> steps = new ArrayList<>();
        StderrLock lock = new StderrLock(graph);
        thread.runUnder((acting, object, step, argument) -> {
            assertThat(acting).isSameAs(thread);
            assertThat(object).isSameAs(lock);
            steps.add(step);
            return SharedObject.DONE;
        });
        lock.acquire(thread);
        lock.release(thread);

        assertThat(steps).containsExactly(Step.ACQUIRE, Step.RELEASE);
        assertThat(lock.owner()).isNull();
    }

    /** An object that breaks its contract must not keep a thread for ever; this test takes as long as the watchdog. */
    @Test
    void whatNothingBlocksAndNobodyBringsEndsAsStuck() {
        SharedObject broken = new ScriptedObject() {
            @Override
            public int attempt(ModelThread waiting, Step step, int argument) {
                return BLOCKED;
            }

            @Override
            public int wakers(ModelThread waiting, Step step) {
                return 0;
            }
        };
        thread.runFree();

        assertThatExceptionOfType(StuckException.class)
                .isThrownBy(() -> thread.await(broken, Step.ACQUIRE, 0))
                .withMessage("thread 0 could not take " + broken.name());
    }

    private SharedObject wokenByNobodyElse() {
        return new ScriptedObject() {
            @Override
            public int wakers(ModelThread waiting, Step step) {
                return waiting.bit();
            }
        };
    }
}
