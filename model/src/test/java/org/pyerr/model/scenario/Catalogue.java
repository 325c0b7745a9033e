package org.pyerr.model.scenario;

import static org.pyerr.model.error.ExceptionType.withInit;
import static org.pyerr.model.error.ExceptionType.withStr;
import static org.pyerr.model.scenario.Context.ATTACHED;
import static org.pyerr.model.scenario.Context.DETACHED;
import static org.pyerr.model.scenario.Scenarios.both;
import static org.pyerr.model.scenario.Scenarios.none;
import static org.pyerr.model.scenario.Scenarios.one;
import static org.pyerr.model.scenario.Scenarios.pair;
import static org.pyerr.model.scenario.Scenarios.sender;
import static org.pyerr.model.scenario.Scenarios.today;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.pyerr.model.error.ExceptionType;
import org.pyerr.model.error.MethodBody;
import org.pyerr.model.error.Origin;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.print.ChannelPrintStrategy;
import org.pyerr.model.print.DirectDetachPrintStrategy;
import org.pyerr.model.print.DirectPrintStrategy;
import org.pyerr.model.print.ErrorChannelPrintStrategy;
import org.pyerr.model.print.FormatDetachPrintStrategy;
import org.pyerr.model.print.FormatPrintStrategy;
import org.pyerr.model.print.PlainPrintStrategy;
import org.pyerr.model.print.PreloadPrintStrategy;
import org.pyerr.model.print.PrintStrategies;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.print.PythonPrintStrategy;
import org.pyerr.model.print.StringChannelPrintStrategy;

/**
 * The scenarios that have to be put under stress, by what varies in them. Written independently of the stress tests,
 * which are compared with it, so that a test that goes missing is noticed.
 */
public final class Catalogue {

    private Catalogue() {}

    /** All scenarios of the catalogue, each once. */
    public static Set<Scenario> stressed() {
        Set<Scenario> all = new LinkedHashSet<>();
        all.addAll(strategiesByContext());
        all.addAll(channelsByContext());
        all.addAll(directByVersion());
        all.addAll(pythonCode());
        all.addAll(sharedErrors());
        all.addAll(mixedStrategies());
        all.addAll(threeThreads());
        return all;
    }

    /** Each strategy without a printer thread, the GIL held by both threads, by one, by none. */
    static List<Scenario> strategiesByContext() {
        List<Scenario> scenarios = new ArrayList<>();
        for (PrintStrategy strategy : PrintStrategies.ALL) {
            if (!(strategy instanceof ChannelPrintStrategy)) {
                scenarios.addAll(inAllContexts(Scenarios::today, strategy));
            }
        }
        return scenarios;
    }

    /** Each strategy with a printer thread, the GIL held by sender and printer, by the sender, by none. */
    static List<Scenario> channelsByContext() {
        List<Scenario> scenarios = new ArrayList<>();
        for (PrintStrategy strategy : PrintStrategies.ALL) {
            if (strategy instanceof ChannelPrintStrategy channel) {
                scenarios.add(sender(ATTACHED, channel, ATTACHED));
                scenarios.add(sender(ATTACHED, channel, DETACHED));
                scenarios.add(sender(DETACHED, channel, DETACHED));
            }
        }
        return scenarios;
    }

    /** Direct printing by version and origin, the GIL held by both threads or by one. */
    static List<Scenario> directByVersion() {
        List<Scenario> scenarios = new ArrayList<>();
        for (PyO3Version version : PyO3Version.values()) {
            for (Origin origin : Origin.values()) {
                for (Context second : Context.values()) {
                    scenarios.add(pair(
                            Scenario.of(version, origin),
                            ATTACHED,
                            DirectPrintStrategy.INSTANCE,
                            second,
                            DirectPrintStrategy.INSTANCE));
                }
            }
        }
        return scenarios;
    }

    /** Exception types written in Python. */
    static List<Scenario> pythonCode() {
        List<Scenario> scenarios = new ArrayList<>();
        for (MethodBody body : List.of(MethodBody.SHORT, MethodBody.LONG, MethodBody.SLEEP)) {
            scenarios.add(both(
                    Scenario.of(PyO3Version.V0_23_4, Origin.FETCHED).type(withStr(body)),
                    DirectPrintStrategy.INSTANCE));
        }
        scenarios.add(both(
                Scenario.of(PyO3Version.V0_22, Origin.LAZY).type(withInit(MethodBody.SLEEP)),
                DirectPrintStrategy.INSTANCE));
        for (PrintStrategy strategy : List.of(PreloadPrintStrategy.INSTANCE, FormatDetachPrintStrategy.INSTANCE)) {
            scenarios.addAll(inAllContexts(() -> today().type(withStr(MethodBody.SLEEP)), strategy));
        }
        return scenarios;
    }

    /** One error, printed by two threads. */
    static List<Scenario> sharedErrors() {
        ExceptionType sleeping = withInit(MethodBody.SLEEP);
        return List.of(
                both(shared(PyO3Version.V0_22).type(sleeping), FormatPrintStrategy.INSTANCE),
                pair(
                        shared(PyO3Version.V0_22).type(sleeping),
                        DETACHED,
                        FormatPrintStrategy.INSTANCE,
                        DETACHED,
                        FormatPrintStrategy.INSTANCE),
                both(shared(PyO3Version.V0_22), FormatPrintStrategy.INSTANCE),
                both(shared(PyO3Version.V0_22).type(sleeping), PreloadPrintStrategy.INSTANCE),
                both(shared(PyO3Version.V0_22).type(sleeping), DirectPrintStrategy.INSTANCE),
                both(shared(PyO3Version.V0_23_0).type(sleeping), FormatPrintStrategy.INSTANCE),
                both(shared(PyO3Version.V0_23_4).type(sleeping), FormatPrintStrategy.INSTANCE),
                both(shared(PyO3Version.V0_23_4), DirectPrintStrategy.INSTANCE),
                both(
                        Scenario.of(PyO3Version.V0_23_4, Origin.FETCHED).sharing(Sharing.SHARED),
                        DirectPrintStrategy.INSTANCE));
    }

    /** Two strategies against each other. */
    static List<Scenario> mixedStrategies() {
        PrintStrategy direct = DirectPrintStrategy.INSTANCE;
        PrintStrategy format = FormatPrintStrategy.INSTANCE;
        PrintStrategy formatDetach = FormatDetachPrintStrategy.INSTANCE;
        PrintStrategy plain = PlainPrintStrategy.INSTANCE;
        PrintStrategy python = PythonPrintStrategy.INSTANCE;
        return List.of(
                pair(today(), ATTACHED, format, DETACHED, direct),
                pair(today(), ATTACHED, format, ATTACHED, direct),
                pair(today(), ATTACHED, formatDetach, ATTACHED, direct),
                pair(today(), ATTACHED, formatDetach, DETACHED, direct),
                pair(today(), ATTACHED, PreloadPrintStrategy.INSTANCE, ATTACHED, direct),
                pair(today(), ATTACHED, DirectDetachPrintStrategy.INSTANCE, ATTACHED, direct),
                pair(today(), ATTACHED, DirectDetachPrintStrategy.INSTANCE, ATTACHED, plain),
                pair(today(), DETACHED, direct, ATTACHED, plain),
                pair(today(), ATTACHED, format, ATTACHED, plain),
                pair(today(), ATTACHED, python, ATTACHED, direct),
                pair(today(), ATTACHED, python, ATTACHED, formatDetach));
    }

    /** Three threads, for machines with three cores. */
    static List<Scenario> threeThreads() {
        PrintStrategy strings = StringChannelPrintStrategy.UNBOUNDED;
        PrintStrategy errors = ErrorChannelPrintStrategy.UNBOUNDED;
        PrintStrategy errorRendezvous = ErrorChannelPrintStrategy.RENDEZVOUS;
        PrintStrategy direct = DirectPrintStrategy.INSTANCE;
        PrintStrategy formatDetach = FormatDetachPrintStrategy.INSTANCE;
        return List.of(
                pair(today(), ATTACHED, strings, DETACHED, strings),
                pair(today(), ATTACHED, errors, DETACHED, errors),
                pair(today(), ATTACHED, errorRendezvous, ATTACHED, errorRendezvous),
                pair(today(), DETACHED, errors, ATTACHED, PlainPrintStrategy.INSTANCE),
                pair(today().rounds(2), ATTACHED, StringChannelPrintStrategy.RENDEZVOUS, DETACHED, direct),
                both(today().thread(ATTACHED, direct), direct),
                both(today().thread(ATTACHED, formatDetach), formatDetach));
    }

    private static Scenario.Builder shared(PyO3Version version) {
        return Scenario.of(version, Origin.LAZY).sharing(Sharing.SHARED);
    }

    private static List<Scenario> inAllContexts(Supplier<Scenario.Builder> scenario, PrintStrategy strategy) {
        return List.of(both(scenario.get(), strategy), one(scenario.get(), strategy), none(scenario.get(), strategy));
    }
}
