package org.pyerr.model.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lockcore.explore.Exploration;
import org.lockcore.explore.Explorer;
import org.pyerr.model.print.PrintStrategies;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.scenario.Catalogue;
import org.pyerr.model.scenario.Cell;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.model.scenario.Trial;

/** Every strategy in every context, by version, origin and sharing: two threads, one round, and a printer thread. */
final class Matrix {
    private static final List<String> VERSIONS = List.of("0.22.6", "0.23.3", "0.29.2", "lazy-removed");
    private static final List<String> ORIGINS =
            List.of("lazy", "fetched", "lazy+PyInitSleep0", "fetched+PyStrSleep0", "lazy+PyStrLong");
    private static final List<String> SHARINGS = List.of("fresh", "shared");
    private static final List<String> CONTEXTS = List.of("gil", "gil1", "mixed", "nogil");

    private static final Map<Scenario, Exploration> EXPLORED = explore();

    private Matrix() {}

    /** The whole product and the catalogue, explored once for all tests. */
    static Map<Scenario, Exploration> explored() {
        return EXPLORED;
    }

    private static Map<Scenario, Exploration> explore() {
        Map<Scenario, Exploration> explored = new LinkedHashMap<>();
        for (Scenario scenario : all()) {
            Exploration exploration = new Explorer().explore(new Trial(scenario));
            assertThat(exploration.complete()).as("%s", scenario).isTrue();
            explored.put(scenario, exploration);
        }
        return explored;
    }

    private static Set<Scenario> all() {
        Set<Scenario> all = new LinkedHashSet<>();
        for (PrintStrategy strategy : PrintStrategies.ALL) {
            for (Cell cell : cells(strategy.label())) {
                all.add(cell.toScenario());
            }
        }
        all.addAll(Catalogue.stressed());
        return all;
    }

    private static List<Cell> cells(String strategy) {
        List<Cell> cells = new ArrayList<>();
        for (String version : VERSIONS) {
            for (String origin : ORIGINS) {
                for (String sharing : SHARINGS) {
                    for (String context : CONTEXTS) {
                        cells.add(new Cell(version, origin, sharing, context, strategy, 2, 1));
                    }
                }
            }
        }
        return cells;
    }
}
