package org.pyerr.model.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockcore.Body;
import org.lockcore.WaitGraph;
import org.lockcore.forced.Interleavings;
import org.lockcore.forced.Interleavings.Act;
import org.pyerr.model.forced.Forced;
import org.pyerr.model.forced.Landmark;
import org.pyerr.model.sync.Gil;
import org.pyerr.model.sync.Stderr;

/** The steps that creating and accessing an error take, in the notation of PYO3_LOCK_ORDER.md. */
class PyErrStepsTest {
    private static final ExceptionType TYPE = new ExceptionType(Landmark.code("normalize"), Landmark.code("str"));

    private final WaitGraph graph = new WaitGraph(1);
    private final Gil gil = new Gil(graph);
    private final Stderr stderr = new Stderr();

    private PyErr error(PyO3Version version, Origin origin) {
        return new PyErr(graph, gil, version, origin, TYPE, true);
    }

    private String steps(Body code) {
        return Forced.of(graph, code).run().lockOrder(0);
    }

    private String normalizing(PyErr error) {
        return steps(thread -> {
            gil.attach(thread);
            error.normalized(thread);
            error.normalized(thread);
            gil.endAttach(thread);
        });
    }

    @Test
    void withoutAGateItIsNormalizedOnceWithTheGilKept() {
        assertThat(normalizing(error(PyO3Version.V0_22, Origin.LAZY))).isEqualTo("+G normalize -G");
    }

    @Test
    void aFetchedErrorWithoutAGateIsThereAlready() {
        assertThat(normalizing(error(PyO3Version.V0_22, Origin.FETCHED))).isEqualTo("+G -G");
    }

    @Test
    void onAnOldInterpreterItsStateIsMovedOutThoughNoPythonCodeRuns() {
        PyErr error = new PyErr(graph, gil, PyO3Version.V0_22, Origin.FETCHED, TYPE, false);

        assertThat(Forced.of(graph, thread -> error.normalized(thread)).run("0 read", "0 move-out", "0 put"))
                .satisfies(run -> assertThat(run.lockOrder(0)).isEmpty());
    }

    @Test
    void anIncompleteGateIsPassedOnceWithTheGilTakenTwice() {
        String twice = "+G -G +Once +G normalize -G Once-done +G -G";

        assertThat(normalizing(error(PyO3Version.V0_23_0, Origin.LAZY))).isEqualTo(twice);
        assertThat(normalizing(error(PyO3Version.V0_23_4, Origin.LAZY))).isEqualTo(twice);
    }

    @Test
    void until0_23_4AFetchedErrorIsTakenThroughTheGateAsWell() {
        assertThat(normalizing(error(PyO3Version.V0_23_0, Origin.FETCHED)))
                .isEqualTo("+G -G +Once +G -G Once-done +G -G");
        assertThat(normalizing(error(PyO3Version.V0_23_4, Origin.FETCHED))).isEqualTo("+G -G");
    }

    @Test
    void theGilIsGivenUpWholeHoweverDeepItIsAttached() {
        PyErr error = error(PyO3Version.V0_23_4, Origin.LAZY);

        assertThat(steps(thread -> {
                    gil.attach(thread);
                    gil.attach(thread);
                    error.normalized(thread);
                    gil.endAttach(thread);
                    gil.endAttach(thread);
                }))
                .isEqualTo("+G -G +Once +G normalize -G Once-done +G -G");
    }

    @Test
    void displayAttachesAndWritesTheTypeNameBeforeStr() {
        PyErr lazy = error(PyO3Version.V0_23_4, Origin.LAZY);
        assertThat(steps(thread -> lazy.display(thread, stderr, 0)))
                .isEqualTo("+G -G +Once +G normalize -G Once-done +G write str write -G");

        PyErr fetched = error(PyO3Version.V0_23_4, Origin.FETCHED);
        assertThat(steps(thread -> fetched.display(thread, stderr, 0))).isEqualTo("+G write str write -G");
    }

    @Test
    void aLazyErrorIsCreatedWithoutAStep() {
        PyErr lazy = error(PyO3Version.V0_23_4, Origin.LAZY);
        assertThat(steps(lazy::create)).isEmpty();
    }

    @Test
    void aFetchedErrorIsCreatedWithTheGil() {
        PyErr fetched = error(PyO3Version.V0_23_4, Origin.FETCHED);
        assertThat(steps(fetched::create)).isEqualTo("+G -G");
    }

    @Test
    void withoutALazyStateCreationNormalizes() {
        PyErr eager = error(PyO3Version.LAZY_REMOVED, Origin.LAZY);
        assertThat(steps(thread -> {
                    eager.create(thread);
                    eager.display(thread, stderr, 0);
                }))
                .isEqualTo("+G normalize -G +G write str write -G");
    }

    @Test
    void theStateOf0_22KeepsTheContractOfSharedObjects() {
        Interleavings.Script normalizing = results -> switch (results.size()) {
            case 0 -> new Act(PyErrState.Op.READ, 0);
            case 1 -> new Act(PyErrState.Op.MOVE_OUT, 0);
            default -> results.size() == 2 ? new Act(PyErrState.Op.PUT, 0) : null;
        };
        assertThat(Interleavings.check(any -> new PyErrState(PyErrState.LAZY), normalizing, normalizing, normalizing))
                .isZero();
    }
}
