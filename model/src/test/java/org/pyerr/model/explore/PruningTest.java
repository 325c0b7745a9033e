package org.pyerr.model.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lockcore.explore.Exploration;
import org.lockcore.explore.Explorer;
import org.lockcore.forced.Samples;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.model.scenario.Trial;

/** What pruning leaves out changes no outcome. */
class PruningTest {

    /** The most prefixes of schedules that a scenario may have, to be explored one by one. */
    private static final int MOST_PREFIXES = 10_000;

    /**
     * Every schedule of every step by itself, for the scenarios that have few enough: all of two direct or two plain
     * printers and part of the others; too many have the printer threads and Python's stream, with millions each.
     */
    @Test
    void outcomesAreTheSameAsWithEveryScheduleRunByItself() {
        Explorer unpruned = new Explorer().withoutPruning().withMostStates(MOST_PREFIXES);
        Set<String> compared = new TreeSet<>();
        int count = 0;
        for (Map.Entry<Scenario, Exploration> entry :
                Samples.some(Matrix.explored().entrySet())) {
            Scenario scenario = entry.getKey();
            Exploration pruned = entry.getValue();
            Exploration every = unpruned.explore(new Trial(scenario));
            if (every.complete()) {
                assertThat(pruned.reachable()).as("%s", scenario).isEqualTo(every.reachable());
                assertThat(pruned.states()).isLessThanOrEqualTo(every.states());
                compared.add(scenario.role(0).strategy().label());
                count++;
            }
        }
        assertThat(count).isGreaterThan(Samples.of(400));
        assertThat(compared).contains("direct", "preload", "format", "format_detach", "direct_detach", "plain");
    }

    /** Without the partial-order reduction, equal states still explored once: small enough for every scenario. */
    @Test
    void outcomesAreTheSameWhereLocalStepsBranchToo() {
        Samples.some(Matrix.explored().entrySet()).forEach(entry -> {
            Scenario scenario = entry.getKey();
            Exploration reduced = entry.getValue();
            Exploration unreduced = new Explorer().withoutReduction().explore(new Trial(scenario));
            assertThat(unreduced.complete()).isTrue();
            assertThat(reduced.reachable()).as("%s", scenario).isEqualTo(unreduced.reachable());
            assertThat(reduced.lockOrder().hasCycle())
                    .as("%s", scenario)
                    .isEqualTo(unreduced.lockOrder().hasCycle());
        });
    }
}
