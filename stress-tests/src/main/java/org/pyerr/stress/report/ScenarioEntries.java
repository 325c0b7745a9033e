package org.pyerr.stress.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pyerr.model.error.MethodBody;
import org.pyerr.model.error.PythonCode;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.scenario.Context;
import org.pyerr.model.scenario.Role;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.stress.report.document.ScenarioEntry;
import org.pyerr.stress.report.document.ScenarioEntry.ThreadEntry;

/** Scenarios as data. */
final class ScenarioEntries {
    private ScenarioEntries() {}

    /** What the threads of a scenario do. */
    static ScenarioEntry of(Scenario scenario) {
        return new ScenarioEntry(
                scenario.version().since(),
                word(scenario.origin()),
                word(scenario.sharing()),
                word(scenario.type().init()),
                word(scenario.type().str()),
                scenario.rounds(),
                threads(scenario));
    }

    private static List<ThreadEntry> threads(Scenario scenario) {
        List<ThreadEntry> threads = new ArrayList<>();
        for (int thread = 0; thread < scenario.printingThreads(); thread++) {
            Role role = scenario.role(thread);
            threads.add(thread(role.strategy(), role.context(), false));
        }
        for (int printer = 0; printer < scenario.printerThreads(); printer++) {
            threads.add(thread(scenario.channel(printer), scenario.printerContext(), true));
        }
        return threads;
    }

    private static ThreadEntry thread(PrintStrategy strategy, Context context, boolean printer) {
        return new ThreadEntry(strategy.label(), strategy.rust(), context == Context.ATTACHED, printer);
    }

    private static String word(PythonCode code) {
        return code instanceof MethodBody body ? word((Enum<?>) body) : "python";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
