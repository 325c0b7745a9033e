package org.pyerr.model.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lockcore.Fate;
import org.lockcore.explore.Exploration;
import org.lockcore.explore.Explorer;
import org.lockcore.explore.Outcome;
import org.lockcore.explore.Schedule;
import org.lockcore.explore.Trace;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.model.scenario.Trial;

/**
 * Every outcome that the explorer reports, hangs above all, happens on real threads: they do the steps of its schedule,
 * and then wait as in a stress run.
 */
class RealThreadReplayTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void realThreadsEndAsTheExplorerSays() throws Exception {
        int hangs = 0;
        for (Map.Entry<Scenario, Exploration> explored : Matrix.explored().entrySet()) {
            Scenario scenario = explored.getKey();
            for (Map.Entry<Outcome, Schedule> found :
                    explored.getValue().outcomes().entrySet()) {
                assertThat(onRealThreads(scenario, found.getValue()))
                        .as("%s", scenario)
                        .isEqualTo(found.getKey());
                hangs += found.getKey().has(Fate.HUNG) ? 1 : 0;
            }
        }
        assertThat(hangs).isGreaterThan(300);
    }

    private Outcome onRealThreads(Scenario scenario, Schedule schedule) throws Exception {
        Trace trace = Explorer.replay(new Trial(scenario), schedule);
        Trial trial = new Trial(scenario);
        TurnScheduler scheduler = new TurnScheduler(trial, trace.steps());
        List<Future<Fate>> running = new ArrayList<>();
        for (int i = 0; i < scenario.threads(); i++) {
            int id = i;
            running.add(threads.submit(() -> {
                trial.graph().thread(id).runUnder(scheduler);
                return trial.graph().thread(id).run(trial);
            }));
        }
        List<Fate> fates = new ArrayList<>();
        for (Future<Fate> thread : running) {
            fates.add(thread.get(1, TimeUnit.MINUTES));
        }
        return Outcome.of(trial, fates);
    }
}
