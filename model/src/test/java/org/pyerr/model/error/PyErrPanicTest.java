package org.pyerr.model.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lockcore.Fate;
import org.lockcore.ModelThread;
import org.lockcore.WaitGraph;
import org.lockcore.forced.ForcedRun;
import org.pyerr.model.forced.Forced;
import org.pyerr.model.sync.Gil;

/** The panics of PyO3: two that normalize at once, one that normalizes in its own normalization, and what stays. */
class PyErrPanicTest {
    private final WaitGraph graph = new WaitGraph(2);
    private final Gil gil = new Gil(graph);
    private final PyErr[] holder = new PyErr[1];

    private PyErr error(PyO3Version version, PythonCode init) {
        holder[0] = new PyErr(graph, gil, version, Origin.LAZY, new ExceptionType(init, MethodBody.NATIVE), true);
        return holder[0];
    }

    /** {@code __init__} accesses the error that it is called for. */
    private void normalizeAgain(ModelThread thread, Gil held) {
        assertThat(held.owner()).isSameAs(thread);
        holder[0].normalized(thread);
    }

    private void lookAt(PyErr error, ModelThread thread) {
        thread.runFree();
        gil.attach(thread);
        try {
            error.normalized(thread);
        } finally {
            gil.endAttach(thread);
        }
    }

    private static void assertPanics(Runnable code, String message) {
        assertThatExceptionOfType(RustPanic.class).isThrownBy(code::run).withMessage(message);
    }

    /** The first one's {@code __init__} sleeps, and the second one finds the state moved out. */
    @Test
    void on0_22WhoComesInBetweenPanics() {
        PyErr error = error(PyO3Version.V0_22, MethodBody.SLEEP);
        ForcedRun run = Forced.of(
                        graph, thread -> normalizeAttached(error, thread), thread -> normalizeAttached(error, thread))
                .run("0 +G", "0 read", "0 move-out", "0 -G", "1 +G", "1 read", "1 move-out", "1 -G", "0 +G", "0 put");

        assertThat(run.fates()).containsExactly(Fate.FINISHED, Fate.FAILED);
        // No trace of the panic stays: the first thread has put the state back.
        lookAt(error, graph.thread(1));
    }

    /** On later versions, in the same state, the second thread waits at the gate without the GIL. */
    @Test
    void laterWhoComesInBetweenWaits() {
        PyErr error = error(PyO3Version.V0_23_4, MethodBody.SLEEP);
        ForcedRun run = Forced.of(
                        graph, thread -> normalizeAttached(error, thread), thread -> normalizeAttached(error, thread))
                .run(
                        "0 +G",
                        "0 Once?",
                        "0 -G",
                        "0 +Once",
                        "0 +G",
                        "0 -G", //
                        "1 +G",
                        "1 Once?",
                        "1 -G",
                        "1 +Once waits",
                        "0 +G");

        assertThat(run.fates()).containsOnly(Fate.FINISHED);
    }

    private void normalizeAttached(PyErr error, ModelThread thread) {
        gil.attach(thread);
        try {
            error.normalized(thread);
        } finally {
            gil.endAttach(thread);
        }
    }

    @Test
    void on0_22ReentryPanicsAndTheStateStaysMovedOut() {
        PyErr error = error(PyO3Version.V0_22, this::normalizeAgain);

        assertPanics(() -> lookAt(error, graph.thread(0)), RustPanic.ALREADY_NORMALIZING);
        assertPanics(() -> lookAt(error, graph.thread(1)), RustPanic.ALREADY_NORMALIZING);
        assertThat(gil.owner()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_23_0", "V0_23_4"})
    void laterReentryPanicsAndPoisonsTheGateForAll(PyO3Version version) {
        PyErr error = error(version, this::normalizeAgain);

        assertPanics(() -> lookAt(error, graph.thread(0)), RustPanic.REENTRANT);
        assertPanics(() -> lookAt(error, graph.thread(1)), RustPanic.POISONED);
        assertPanics(() -> lookAt(error, graph.thread(0)), RustPanic.POISONED);
        assertThat(gil.owner()).isNull();
    }

    /** A thread that waits at the gate when the closure panics is woken, and panics as well. */
    @Test
    void aThreadThatWaitsAtTheGateWhenItIsPoisonedPanics() {
        PyErr error = error(PyO3Version.V0_23_4, this::normalizeAgain);
        ForcedRun run = Forced.of(
                        graph, thread -> normalizeAttached(error, thread), thread -> normalizeAttached(error, thread))
                .run(
                        "0 +G",
                        "0 Once?",
                        "0 -G",
                        "0 +Once", //
                        "1 +G",
                        "1 Once?",
                        "1 -G",
                        "1 +Once waits", //
                        "0 +G",
                        "0 Once?",
                        "0 -G",
                        "0 Once-poisoned");

        assertThat(run.fates()).containsOnly(Fate.FAILED);
        assertThat(gil.owner()).isNull();
    }

    @Test
    void aPanicHasNoStackTrace() {
        assertThat(new RustPanic(RustPanic.POISONED)).hasMessage(RustPanic.POISONED);
        assertThat(new RustPanic(RustPanic.POISONED).getStackTrace()).isEmpty();
    }

    /**
     * Re-entry through another error is seen as well: PyO3 knows the thread inside each gate, however many gates it is
     * inside.
     */
    @Test
    void reentryIsSeenAfterAnotherGateWasPassedInBetween() {
        PyErr inner = new PyErr(graph, gil, PyO3Version.V0_23_4, Origin.LAZY, ExceptionType.BUILT_IN, true);
        PyErr outer = error(PyO3Version.V0_23_4, (thread, held) -> {
            inner.normalized(thread);
            normalizeAgain(thread, held);
        });

        assertPanics(() -> lookAt(outer, graph.thread(0)), RustPanic.REENTRANT);
    }
}
