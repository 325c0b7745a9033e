package org.pyerr.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockcore.forced.Rendezvous;
import org.lockcore.forced.Samples;
import org.pyerr.model.error.ExceptionType;
import org.pyerr.model.error.MethodBody;
import org.pyerr.model.error.Origin;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.print.PrintStrategies;

/** Trials as a stress run does them: two printers start at the same time, without a scheduler. */
class TrialFreeRunTest {
    private static final int TRIALS = Samples.of(10_000);

    private final Set<String> outcomes = ConcurrentHashMap.newKeySet();
    private final AtomicInteger trialsRun = new AtomicInteger();

    /** A trial and how its threads ended. */
    private static final class Race {
        private final Trial trial;
        private final Fate[] fates = new Fate[2];

        Race(Scenario scenario) {
            trial = new Trial(scenario);
        }
    }

    private void race(String strategy) {
        Scenario scenario = Scenario.of(PyO3Version.V0_23_4, Origin.LAZY)
                .type(new ExceptionType(MethodBody.SLEEP, MethodBody.LONG))
                .thread(Context.ATTACHED, PrintStrategies.of(strategy))
                .thread(Context.ATTACHED, PrintStrategies.of(strategy))
                .build();
        Rendezvous.run(2, TRIALS, () -> new Race(scenario), this::run);
    }

    private void run(Rendezvous.Round<Race> round, int id) {
        Race race = round.objects();
        race.trial.graph().thread(id).runFree();
        race.fates[id] = race.trial.run(id);
        round.meet();
        if (id == 0) {
            outcomes.add(race.fates[0] + ", " + race.fates[1] + ", " + race.trial.output());
            trialsRun.incrementAndGet();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"format", "format_detach", "direct_detach", "plain"})
    void whatIsSafeAmongItsKindPrintsEachTime(String strategy) {
        race(strategy);

        assertThat(trialsRun).hasValue(TRIALS);
        assertThat(outcomes).containsExactly("PRINTED, PRINTED, INTACT");
    }

    @Test
    void pythonsStreamMayGarbleAndNothingElse() {
        race("print");

        assertThat(outcomes).isSubsetOf("PRINTED, PRINTED, INTACT", "PRINTED, PRINTED, GARBLED");
    }

    /** A deadlock hangs both printers, never one. */
    @Test
    void directPrintersHangBothOrNone() {
        race("direct");

        assertThat(trialsRun).hasValue(TRIALS);
        assertThat(outcomes).isSubsetOf("PRINTED, PRINTED, INTACT", "HUNG, HUNG, LOST");
    }
}
