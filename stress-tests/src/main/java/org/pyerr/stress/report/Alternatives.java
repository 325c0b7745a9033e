package org.pyerr.stress.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pyerr.model.print.ChannelPrintStrategy;
import org.pyerr.model.print.PrintStrategies;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.scenario.Role;
import org.pyerr.model.scenario.Scenario;

/**
 * The same scenario with other strategies: every thread that prints an error prints it the other way. A thread that was
 * alone with its printer thread gets a second one like it, for alone nothing can hang.
 */
final class Alternatives {

    private Alternatives() {}

    /** The scenarios, by strategy. What prints a plain text goes on doing so. */
    static Map<PrintStrategy, Scenario> of(Scenario scenario) {
        Map<PrintStrategy, Scenario> alternatives = new LinkedHashMap<>();
        for (PrintStrategy strategy : PrintStrategies.ALL) {
            boolean suits = strategy.printsAnError()
                    && !(strategy instanceof ChannelPrintStrategy channel && channel.isRendezvous());
            if (suits && !uses(scenario, strategy)) {
                alternatives.put(strategy, with(scenario, strategy));
            }
        }
        return alternatives;
    }

    private static boolean uses(Scenario scenario, PrintStrategy strategy) {
        for (int thread = 0; thread < scenario.printingThreads(); thread++) {
            PrintStrategy used = scenario.role(thread).strategy();
            if (used.printsAnError() && !used.equals(strategy)) {
                return false;
            }
        }
        return true;
    }

    private static Scenario with(Scenario scenario, PrintStrategy strategy) {
        List<Role> roles = new ArrayList<>();
        for (int thread = 0; thread < scenario.printingThreads(); thread++) {
            Role role = scenario.role(thread);
            roles.add(role.strategy().printsAnError() ? new Role(role.context(), strategy) : role);
        }
        if (roles.size() == 1) {
            roles.add(roles.get(0));
        }
        return scenario.toBuilder().roles(roles).build();
    }
}
