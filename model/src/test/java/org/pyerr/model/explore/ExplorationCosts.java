package org.pyerr.model.explore;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lockcore.explore.Exploration;
import org.lockcore.explore.Explorer;
import org.pyerr.model.conformance.MeasuredCell;
import org.pyerr.model.print.PrintStrategies;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.scenario.Cell;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.model.scenario.Trial;

/**
 * What exploring costs: the tables of {@code docs/EXPLORATION.md}. Not among the tests of a build, because of its name;
 * run by {@code ./mvnw -q -Pselected -pl model -am test -Dtest=ExplorationCosts}.
 */
class ExplorationCosts {
    /** A bound on the time of the largest cells. */
    private static final int MOST_STATES = 1_000_000;

    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private static final ThreadMXBean MACHINE = ManagementFactory.getThreadMXBean();

    /** A scenario and what exploring it took: seconds of processor time, which a busy machine does not stretch. */
    private record Cost(String name, Exploration exploration, double seconds) {
        static Cost of(String name, Scenario scenario, Explorer explorer) {
            long start = MACHINE.getCurrentThreadCpuTime();
            Exploration exploration = explorer.explore(new Trial(scenario));
            return new Cost(name, exploration, (MACHINE.getCurrentThreadCpuTime() - start) / NANOS_PER_SECOND);
        }

        /** The number of schedules; a dash if not all of them were seen. */
        private String schedules() {
            return exploration.complete()
                    ? String.format(Locale.ROOT, "%.1e", exploration.schedules().doubleValue())
                    : "-";
        }

        void print() {
            System.out.printf(
                    Locale.ROOT,
                    "| `%s` | %,d | %,d | %s | %s | %.2f |%n",
                    name,
                    exploration.states(),
                    exploration.transitions(),
                    schedules(),
                    exploration.complete() ? "yes" : "no",
                    seconds);
        }
    }

    @Test
    void allMeasuredCells() {
        Set<Scenario> scenarios = new LinkedHashSet<>();
        MeasuredCell.all().forEach(measured -> scenarios.add(measured.cell().toScenario(2, 2)));
        List<Cost> costs = new ArrayList<>();
        scenarios.forEach(scenario -> costs.add(Cost.of("", scenario, new Explorer())));
        System.out.printf(
                Locale.ROOT,
                "%d measured cells, %d scenarios of 2 threads and 2 rounds: %,d states, %.2f s%n",
                MeasuredCell.all().size(),
                scenarios.size(),
                costs.stream().mapToLong(cost -> cost.exploration().states()).sum(),
                costs.stream().mapToDouble(Cost::seconds).sum());
    }

    @Test
    void cellsOfThreeThreads() {
        List<Cost> costs = new ArrayList<>();
        for (PrintStrategy strategy : PrintStrategies.ALL) {
            for (String origin : List.of("lazy", "fetched", "lazy+PyInitSleep0+PyStrSleep0")) {
                for (String context : List.of("gil", "mixed")) {
                    Cell cell = new Cell("0.29.2", origin, "fresh", context, strategy.label(), 3, 2);
                    costs.add(Cost.of(cell.format(), cell.toScenario(), new Explorer()));
                }
            }
        }
        System.out.println("| the slowest of " + costs.size() + " | states | transitions | schedules | complete | s |");
        costs.stream()
                .sorted(Comparator.comparingDouble(Cost::seconds).reversed())
                .limit(5)
                .forEach(Cost::print);
    }

    @Test
    void growth() {
        System.out.println("| cell | states | transitions | schedules | complete | s |");
        for (String strategy :
                List.of("gil,direct", "mixed,preload", "gil,format_detach", "gil,print", "gil,chan_err")) {
            for (int threads = 2; threads <= 4; threads++) {
                for (int rounds = 1; rounds <= 3; rounds++) {
                    Cell cell = Cell.parse("0.29.2,lazy,fresh," + strategy + "," + threads + "," + rounds);
                    Cost.of(cell.format(), cell.toScenario(), new Explorer().withMostStates(MOST_STATES))
                            .print();
                }
            }
        }
    }
}
