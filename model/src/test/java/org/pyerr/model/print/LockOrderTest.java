package org.pyerr.model.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockcore.Fate;
import org.lockcore.forced.ForcedRun;
import org.pyerr.model.error.ExceptionType;
import org.pyerr.model.error.Origin;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.forced.Forced;
import org.pyerr.model.forced.Landmark;
import org.pyerr.model.scenario.Context;
import org.pyerr.model.scenario.Output;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.model.scenario.Trial;

/**
 * The steps of one thread that prints one message, for every strategy, version, origin and context: those of
 * PYO3_LOCK_ORDER.md. {@code normalize} and {@code str} are where the exception type's methods are called.
 */
class LockOrderTest {
    private static final ExceptionType TYPE = new ExceptionType(Landmark.code("normalize"), Landmark.code("str"));

    /** What normalizing takes in a thread that holds the GIL, for N in the orders below. */
    private static String normalization(PyO3Version version, Origin origin) {
        String call = origin == Origin.LAZY ? " normalize" : "";
        return switch (version) {
            case V0_22 -> call;
            case V0_23_0 -> " -G +Once +G" + call + " -G Once-done +G";
            case V0_23_4 -> origin == Origin.LAZY ? " -G +Once +G normalize -G Once-done +G" : "";
            case LAZY_REMOVED -> "";
        };
    }

    /** What creating the error takes in a thread that holds the GIL, for C in the orders below. */
    private static String creation(PyO3Version version, Origin origin) {
        return version == PyO3Version.LAZY_REMOVED && origin == Origin.LAZY ? " normalize" : "";
    }

    private static boolean attachesToCreate(PyO3Version version, Origin origin) {
        return version == PyO3Version.LAZY_REMOVED || origin == Origin.FETCHED;
    }

    /** The printing thread, which holds the GIL when it comes to print. */
    private static String attached(PrintStrategy strategy) {
        return switch (strategy.label()) {
            case "direct" -> "+G C +S N write str write -S -G";
            case "preload" -> "+G C N +S write str write -S -G";
            case "format" -> "+G C N str +S write write -S -G";
            case "format_detach" -> "+G C N str -G +S write write -S +G -G";
            case "direct_detach" -> "+G C -G +S +G N write str write -G -S +G -G";
            case "print" -> "+G C N +L -G write +G -L str +L -G write +G -L -G";
            case "chan_str" -> "+G C N str send -G close";
            case "chan_str_rdv" -> "+G C N str send receipt -G close";
            case "chan_err" -> "+G C send -G close";
            case "chan_err_rdv" -> "+G C send receipt -G close";
            case "plain" -> "+G +S write write -S -G";
            default -> throw new AssertionError(strategy);
        };
    }

    /** The printing thread, which does not hold the GIL; K is its creating the error. */
    private static String detached(PrintStrategy strategy) {
        return switch (strategy.label()) {
            case "direct", "direct_detach" -> "K +S +G N write str write -G -S";
            case "preload" -> "K +G N -G +S +G write str write -G -S";
            case "format", "format_detach" -> "K +G N str -G +S write write -S";
            case "print" -> "K +G N +L -G write +G -L str +L -G write +G -L -G";
            case "chan_str" -> "K +G N str -G send close";
            case "chan_str_rdv" -> "K +G N str -G send receipt close";
            case "chan_err" -> "K send close";
            case "chan_err_rdv" -> "K send receipt close";
            case "plain" -> "+S write write -S";
            default -> throw new AssertionError(strategy);
        };
    }

    /** The printer thread of a channel, which does not hold the GIL. */
    private static String printer(PrintStrategy strategy) {
        return strategy instanceof ErrorChannelPrintStrategy
                ? "receive +S +G N write str write -G -S receive close"
                : "receive +S write write -S receive close";
    }

    private static String expand(String order, PyO3Version version, Origin origin) {
        String creation = creation(version, origin);
        String attachedCreation = attachesToCreate(version, origin) ? " +G" + creation + " -G" : "";
        return (" " + order)
                .replace(" K", attachedCreation)
                .replace(" C", creation)
                .replace(" N", normalization(version, origin))
                .trim();
    }

    private static List<Arguments> cells() {
        List<Arguments> cells = new ArrayList<>();
        for (PrintStrategy strategy : PrintStrategies.ALL) {
            for (PyO3Version version : PyO3Version.values()) {
                for (Origin origin : Origin.values()) {
                    for (Context context : Context.values()) {
                        cells.add(Arguments.of(strategy, version, origin, context));
                    }
                }
            }
        }
        return cells;
    }

    @ParameterizedTest
    @MethodSource("cells")
    void isThatOfPyO3(PrintStrategy strategy, PyO3Version version, Origin origin, Context context) {
        Trial trial = trial(strategy, version, origin, context);
        ForcedRun run = Forced.of(trial).run();

        String expected = context == Context.ATTACHED ? attached(strategy) : detached(strategy);
        assertThat(run.lockOrder(0)).isEqualTo(expand(expected, version, origin));
        if (strategy instanceof ChannelPrintStrategy) {
            assertThat(run.lockOrder(1)).isEqualTo(expand(printer(strategy), version, origin));
        }
        assertThat(run.fates()).containsOnly(Fate.FINISHED);
        assertThat(trial.output()).isEqualTo(Output.INTACT);
    }

    private static Trial trial(PrintStrategy strategy, PyO3Version version, Origin origin, Context context) {
        return new Trial(Scenario.of(version, origin)
                .type(TYPE)
                .thread(context, strategy)
                .build());
    }

    private static String direct(PyO3Version version, Origin origin) {
        return Forced.of(trial(DirectPrintStrategy.INSTANCE, version, origin, Context.ATTACHED))
                .run()
                .lockOrder(0);
    }

    /** The hazard in full, letter by letter: the GIL is taken twice while the stderr lock is held. */
    @Test
    void directWithAnIncompleteOnceTakesTheGilTwiceUnderTheStderrLock() {
        assertThat(direct(PyO3Version.V0_23_4, Origin.LAZY))
                .isEqualTo("+G +S -G +Once +G normalize -G Once-done +G write str write -S -G");
        assertThat(direct(PyO3Version.V0_23_0, Origin.FETCHED))
                .isEqualTo("+G +S -G +Once +G -G Once-done +G write str write -S -G");
    }

    @Test
    void directWithACompleteOneKeepsTheGil() {
        assertThat(direct(PyO3Version.V0_23_4, Origin.FETCHED)).isEqualTo("+G +S write str write -S -G");
        assertThat(direct(PyO3Version.V0_22, Origin.LAZY)).isEqualTo("+G +S normalize write str write -S -G");
        assertThat(direct(PyO3Version.LAZY_REMOVED, Origin.LAZY)).isEqualTo("+G normalize +S write str write -S -G");
    }

    /** A printer thread that is attached throughout waits for messages with the GIL. */
    @Test
    void anAttachedPrinterThreadHoldsTheGilFromFirstToLast() {
        Trial trial = new Trial(Scenario.of(PyO3Version.V0_23_4, Origin.FETCHED)
                .type(TYPE)
                .thread(Context.DETACHED, StringChannelPrintStrategy.UNBOUNDED)
                .printerContext(Context.ATTACHED)
                .build());
        ForcedRun run = Forced.of(trial).run("0 +G", "0 -G", "0 +G", "0 Once?", "0 str", "0 -G", "0 send");

        assertThat(run.lockOrder(1)).isEqualTo("+G receive +S write write -S receive close -G");
        assertThat(trial.output()).isEqualTo(Output.INTACT);
    }
}
