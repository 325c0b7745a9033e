package example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockcore.Fate;
import org.lockcore.explore.Exploration;
import org.lockcore.explore.Explorer;
import org.lockcore.explore.LockOrderGraph.Edge;
import org.lockcore.explore.Schedule;
import org.lockcore.explore.Trace;

/** The program of the README, outside the packages of the explorer: what is said of it names its own methods. */
class UsersProgramTest {
    private final Exploration found = new Explorer().explore(new Transfers());

    @Test
    void theReadmeShowsItAsItIs() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String program = Files.readString(Path.of("src", "test", "java", "example", "Transfers.java"));

        assertThat(readme).contains("```java\n" + program + "```");
    }

    @Test
    void theReadmeSaysWhatIsFound() {
        assertThat(found.neverHangs()).isFalse();
        assertThat(found.outcomes()).hasToString("{FINISHED, FINISHED=11110000, HUNG, HUNG=10}");
        assertThat(found.lockOrder().hasCycle()).isTrue();
        assertThat(Explorer.replay(new Transfers(), Schedule.parse("10")).waits())
                .hasToString("[Wait[thread=0, operation=ACQUIRE, object=checking, unblockers=[1], "
                        + "site=[Transfers.run, Transfers.transfer, ReentrantLock.acquire]], "
                        + "Wait[thread=1, operation=ACQUIRE, object=savings, unblockers=[0], "
                        + "site=[Transfers.run, Transfers.transfer, ReentrantLock.acquire]]]");
    }

    /** The README's free run. Whichever thread comes first, here one after the other, both finish. */
    @Test
    void theSameProgramRunsOnRealThreads() {
        Transfers program = new Transfers();

        assertThat(program.graph().thread(0).run(program)).isEqualTo(Fate.FINISHED);
        assertThat(program.graph().thread(1).run(program)).isEqualTo(Fate.FINISHED);
    }

    @Test
    void edgesNameTheMethodsThatLeadToAStep() {
        assertThat(found.lockOrder().edges())
                .hasSize(2)
                .extracting(Edge::site)
                .containsOnly(List.of("Transfers.run", "Transfers.transfer", "ReentrantLock.acquire"));
    }

    @Test
    void soDoTraces() {
        Trace trace = Explorer.replay(new Transfers(), Schedule.parse("00001111"));

        assertThat(trace.steps())
                .hasSize(8)
                .allSatisfy(step -> assertThat(step.site()).contains("Transfers.transfer"));
    }
}
