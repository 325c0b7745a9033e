package org.pyerr.stress.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pyerr.model.error.ExceptionType;
import org.pyerr.model.error.MethodBody;
import org.pyerr.model.error.Origin;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.error.PythonCode;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.scenario.Context;
import org.pyerr.model.scenario.Role;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.model.scenario.Sharing;

/**
 * A scenario in the words of the page.
 *
 * @param scenario the scenario
 */
public record ScenarioView(Scenario scenario) {
    /**
     * The conditions under which the threads print.
     *
     * @param version the first PyO3 version with the rules
     * @param origin {@code lazy} or {@code fetched}
     * @param sharing {@code fresh} or {@code shared}
     * @param init what {@code __init__} of the errors' type does: {@code native}, {@code short}, {@code long} or
     *     {@code sleep}
     * @param str what {@code __str__} of that type does, in the same words
     * @param rounds how many messages each thread prints
     */
    record Conditions(String version, String origin, String sharing, String init, String str, int rounds) {}

    /**
     * A thread.
     *
     * @param strategy how it prints
     * @param attached whether it holds the GIL when it prints
     * @param isPrinter whether it is the printer thread of a channel
     */
    public record Actor(PrintStrategy strategy, boolean attached, boolean isPrinter) {
        private static Actor of(PrintStrategy strategy, Context context, boolean isPrinter) {
            return new Actor(strategy, context == Context.ATTACHED, isPrinter);
        }

        /** What it does, in a sentence without a subject. */
        public String action() {
            return (isPrinter ? "prints what comes over the channel, " : "prints, ")
                    + (attached ? "holding the GIL" : "without the GIL");
        }
    }

    /** The threads, printer threads last. */
    public List<Actor> threads() {
        List<Actor> threads = new ArrayList<>();
        for (int thread = 0; thread < scenario.printingThreads(); thread++) {
            Role role = scenario.role(thread);
            threads.add(Actor.of(role.strategy(), role.context(), false));
        }
        for (int printer = 0; printer < scenario.printerThreads(); printer++) {
            threads.add(Actor.of(scenario.channel(printer), scenario.printerContext(), true));
        }
        return threads;
    }

    /** The strategies of the printing threads, each once. */
    public List<PrintStrategy> strategies() {
        return threads().stream().map(Actor::strategy).distinct().toList();
    }

    /** The strategies, in words. */
    public String label() {
        String labels = strategies().stream().map(PrintStrategy::label).collect(Collectors.joining(" + "));
        boolean several = strategies().size() == 1 && scenario.printingThreads() > 2;
        return labels
                + (several ? " × " + scenario.printingThreads() : "")
                + (keepsTheGil() ? ", printer keeps the GIL" : "");
    }

    /** The strategies and who holds the GIL, in words. */
    public String title() {
        return label() + ", GIL held by " + Matrix.Column.of(this).title(scenario.threads());
    }

    /** Whether a printer thread holds the GIL while it waits for messages. */
    boolean keepsTheGil() {
        return scenario.printerThreads() > 0 && scenario.printerContext() == Context.ATTACHED;
    }

    /** Whether methods of the errors' type are Python code. */
    public boolean isPython() {
        return !scenario.type().equals(ExceptionType.BUILT_IN);
    }

    /** Whether it is about a new lazy error of a built-in type for each message, with today's rules. */
    boolean isToday() {
        return scenario.version() == PyO3Version.V0_23_4
                && scenario.origin() == Origin.LAZY
                && scenario.sharing() == Sharing.FRESH
                && !isPython();
    }

    /** The conditions, in words. */
    Conditions conditions() {
        return new Conditions(
                scenario.version().since(),
                Words.of(scenario.origin()),
                Words.of(scenario.sharing()),
                word(scenario.type().init()),
                word(scenario.type().str()),
                scenario.rounds());
    }

    private static String word(PythonCode code) {
        return code instanceof MethodBody body ? Words.of(body) : "python";
    }

    /** The versions with the same rules. */
    public String versions() {
        return switch (scenario.version()) {
            case V0_22 -> "PyO3 up to 0.22";
            case V0_23_0 -> "PyO3 0.23.0 to 0.23.3";
            case V0_23_4 -> "PyO3 0.23.4 to 0.29.2";
            case LAZY_REMOVED -> "proposal: no lazy errors";
        };
    }

    /** What the errors are. */
    public String errors() {
        boolean lazy = scenario.origin() == Origin.LAZY;
        return (lazy ? "a lazy error, created in Rust" : "an error fetched from Python")
                + (scenario.sharing() == Sharing.SHARED
                        ? "; one error shared by all threads"
                        : "; a new one for each message");
    }

    /** What the methods of the errors' Python type do. */
    public String pythonCode() {
        String methods = Stream.of(
                        method("__init__", scenario.type().init()),
                        method("__str__", scenario.type().str()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return methods.isEmpty() ? "built-in type" : methods;
    }

    private static String method(String name, PythonCode body) {
        return switch (word(body)) {
            case "native" -> "";
            case "short" -> name + " is a short Python loop";
            case "long" -> name + " is a long Python loop";
            case "sleep" -> name + " sleeps";
            default -> name + " is Python code";
        };
    }
}
