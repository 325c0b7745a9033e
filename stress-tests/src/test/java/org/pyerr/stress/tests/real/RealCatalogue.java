package org.pyerr.stress.tests.real;

import static org.pyerr.stress.tests.real.RealStrategy.ARGUMENT;
import static org.pyerr.stress.tests.real.RealStrategy.FORMATTED;
import static org.pyerr.stress.tests.real.RealStrategy.FORMATTED_DETACHED;
import static org.pyerr.stress.tests.real.RealStrategy.KEY_VALUE;
import static org.pyerr.stress.tests.real.RealStrategy.LAZY;
import static org.pyerr.stress.tests.real.RealStrategy.LAZY_ATTACHED;
import static org.pyerr.stress.tests.real.RealStrategy.OBJECT;
import static org.pyerr.stress.tests.real.RealStrategy.PRELOADED;
import static org.pyerr.stress.tests.real.RealStrategy.SUPPLIER;

import java.util.List;
import java.util.stream.Stream;

/** The scenarios that must be under stress: each output with the ways of printing to it, and what runs beside each. */
final class RealCatalogue {

    private RealCatalogue() {}

    /** The scenarios of the suite. */
    static List<RealScenario> stressed() {
        return Stream.of(
                        alone(
                                PrintStreamOutput.STREAM,
                                LAZY,
                                LAZY_ATTACHED,
                                ARGUMENT,
                                OBJECT,
                                PRELOADED,
                                FORMATTED,
                                FORMATTED_DETACHED),
                        beside(PrintStreamOutput.STREAM, LAZY, FORMATTED, FORMATTED_DETACHED),
                        alone(PrintStreamOutput.SYSTEM_ERR, LAZY, ARGUMENT, OBJECT, PRELOADED),
                        beside(PrintStreamOutput.SYSTEM_ERR, LAZY, FORMATTED, FORMATTED_DETACHED),
                        alone(HandlerOutput.STREAM_HANDLER, LAZY, ARGUMENT, SUPPLIER, PRELOADED),
                        beside(HandlerOutput.STREAM_HANDLER, LAZY, FORMATTED, FORMATTED_DETACHED),
                        alone(HandlerOutput.CONSOLE_HANDLER, LAZY, ARGUMENT, SUPPLIER),
                        alone(LogbackOutput.STREAM_APPENDER, LAZY, ARGUMENT, SUPPLIER, KEY_VALUE),
                        beside(LogbackOutput.STREAM_APPENDER, ARGUMENT, FORMATTED),
                        alone(LogbackOutput.APPENDER_BASE, LAZY, ARGUMENT, SUPPLIER, KEY_VALUE, PRELOADED),
                        beside(LogbackOutput.APPENDER_BASE, ARGUMENT, FORMATTED, FORMATTED_DETACHED),
                        alone(LogbackOutput.ASYNC_APPENDER, LAZY, ARGUMENT, SUPPLIER),
                        alone(Log4jOutput.STREAM_APPENDER, LAZY, ARGUMENT, SUPPLIER, PRELOADED),
                        beside(Log4jOutput.STREAM_APPENDER, LAZY, FORMATTED),
                        alone(Log4jOutput.CONSOLE_APPENDER, LAZY, ARGUMENT),
                        alone(Log4jOutput.ASYNC_APPENDER, LAZY, ARGUMENT, SUPPLIER, PRELOADED, FORMATTED_DETACHED))
                .flatMap(scenarios -> scenarios)
                .toList();
    }

    /** Whether the two threads of a scenario may hang in the JDK that runs. */
    static boolean mayHang(RealScenario scenario) {
        return mayHang(scenario, Runtime.version().feature());
    }

    /**
     * Whether the two threads of a scenario may hang: the message of one is made in the way of others, and the other
     * one waits for the output with the GIL.
     *
     * @param jdk the feature release of the JDK
     */
    static boolean mayHang(RealScenario scenario, int jdk) {
        return mayHang(scenario.output(), scenario.first(), scenario.second(), jdk)
                || mayHang(scenario.output(), scenario.second(), scenario.first(), jdk);
    }

    private static boolean mayHang(RealOutput output, RealStrategy asking, RealStrategy waiting, int jdk) {
        return output.holdsOthersUp(asking, jdk) && waiting.isAttached();
    }

    /** Scenarios beside a thread that holds the GIL and writes plain text. */
    private static Stream<RealScenario> alone(RealOutput output, RealStrategy... strategies) {
        return Stream.of(strategies).map(strategy -> RealScenario.of(output, strategy));
    }

    /**
     * Scenarios beside a thread whose error makes its message while others have to wait, if the output does that at
     * all.
     */
    private static Stream<RealScenario> beside(RealOutput output, RealStrategy other, RealStrategy... strategies) {
        return Stream.of(strategies).map(strategy -> new RealScenario(output, strategy, other));
    }
}
