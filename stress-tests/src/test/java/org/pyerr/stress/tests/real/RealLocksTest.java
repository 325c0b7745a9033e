package org.pyerr.stress.tests.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.scenario.Output;

/**
 * The claims about the libraries hold for these versions in this JVM: on the schedule that hangs if any does, the JVM
 * itself finds the same two threads deadlocked that the trial does, and none where the trial has none.
 */
class RealLocksTest {

    /** Fills the queue of Logback's appender, of 256 events, with some to spare for the one that was taken. */
    private static final int ENOUGH_FOR_LOGBACK = 300;

    private static final Map<Class<?>, String> HOLDERS = Map.of(
            PrintStreamOutput.class, "java.lang.Throwable.printStackTrace",
            HandlerOutput.class, "java.util.logging.StreamHandler.publish",
            LogbackOutput.class, "ch.qos.logback.core.AppenderBase.doAppend",
            Log4jOutput.class, "java.util.concurrent.ArrayBlockingQueue.put");

    static Stream<RealScenario> scenarios() {
        return RealCatalogue.stressed().stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theJvmFindsADeadlockWhereOneMayBe(RealScenario scenario) throws Exception {
        RealReplay.Ending ending = new RealReplay(scenario).run();

        assertThat(ending.isHang()).as(ending.toString()).isEqualTo(RealCatalogue.mayHang(scenario));
        assertThat(ending.queued())
                .isEqualTo(ending.isHang() && scenario.output().queue() != null);
        if (ending.isHang()) {
            assertThat(ending.holder()).isIn(holder(scenario), RealReplay.NO_MONITOR);
        }
        assertThat(ManagementFactory.getThreadMXBean().findDeadlockedThreads()).isNull();
    }

    private static String holder(RealScenario scenario) {
        boolean isPrintf = scenario.output() instanceof PrintStreamOutput && scenario.first() == RealStrategy.ARGUMENT;
        return isPrintf
                ? "java.io.PrintStream.format"
                : HOLDERS.get(scenario.output().getClass());
    }

    /**
     * This is not under stress, because Logback empties its queue into a list, so that its content cannot be counted
     * from outside.
     */
    @Test
    void logbackFormatsNamedValuesBehindItsQueue() throws Exception {
        RealScenario scenario = RealScenario.of(LogbackOutput.ASYNC_APPENDER, RealStrategy.KEY_VALUE);

        RealReplay.Ending ending = new RealReplay(scenario, ENOUGH_FOR_LOGBACK).run();

        assertThat(ending.queued()).isTrue();
        assertThat(ending.holder()).isEqualTo("java.util.concurrent.ArrayBlockingQueue.put");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theTrialFindsTheSame(RealScenario scenario) throws Exception {
        RealTrial trial = new RealTrial(scenario).paced(ForcedPacing.of(scenario));
        boolean hangs = RealCatalogue.mayHang(scenario);
        boolean hasQueue = scenario.output().queue() != null;
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Fate>> fates = List.of(threads.submit(() -> trial.run(0)), threads.submit(() -> trial.run(1)));

            assertThat(fates.get(0).get()).isEqualTo(hangs && !hasQueue ? Fate.HUNG : Fate.PRINTED);
            assertThat(fates.get(1).get()).isEqualTo(hangs ? Fate.HUNG : Fate.PRINTED);
            if (hasQueue) {
                assertThat(trial.background()).isEqualTo(hangs ? Fate.HUNG : Fate.PRINTED);
            }
            assertThat(trial.output()).isEqualTo(hangs ? Output.LOST : Output.INTACT);
        } finally {
            threads.shutdown();
        }
    }
}
