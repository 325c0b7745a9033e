package example;

import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pyerr.model.explore.Explorer;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.scenario.Program;
import org.pyerr.model.sync.HungException;
import org.pyerr.model.sync.ModelThread;
import org.pyerr.model.sync.SharedObject;
import org.pyerr.model.sync.StderrLock;
import org.pyerr.model.sync.WaitGraph;

/** Two locks of your own, an error whose message needs one of them, and two threads that print. */
class OwnPrinting implements Program {
    final WaitGraph graph = new WaitGraph(2);
    final StderrLock appender = new StderrLock(graph); // any re-entrant lock: synchronized, ReentrantLock
    final StderrLock session = new StderrLock(graph);

    /** Your error: its message is made under the session's lock. */
    void message(ModelThread thread) {
        session.acquire(thread);
        session.release(thread);
    }

    /** Your strategy: logs the error, and formats it under the appender's lock. */
    void log(ModelThread thread) {
        appender.acquire(thread);
        message(thread);
        appender.release(thread);
    }

    /** What the other thread does: logs text while it uses the session. */
    void useAndLog(ModelThread thread) {
        session.acquire(thread);
        appender.acquire(thread);
        appender.release(thread);
        session.release(thread);
    }

    @Override
    public Fate run(int id) {
        try {
            if (id == 0) log(graph.thread(0)); else useAndLog(graph.thread(1));
            return Fate.PRINTED;
        } catch (HungException e) {
            return Fate.HUNG;
        }
    }

    @Override
    public WaitGraph graph() { return graph; }

    @Override
    public List<SharedObject> shared() { return List.of(appender, session); }

    @Override
    public String nameOf(SharedObject object) { return object == appender ? "appender's lock" : "session's lock"; }

    @Override
    public Object output() { return ""; }

    /** The same with what to write instead: the message first, then the lock. */
    static class FormattedFirst extends OwnPrinting {
        @Override
        void log(ModelThread thread) {
            message(thread);
            appender.acquire(thread);
            appender.release(thread);
        }
    }

    /** Under the explorer: all schedules, and the shortest one that hangs. */
    public static void main(String[] arguments) {
        for (OwnPrinting program : List.of(new OwnPrinting(), new FormattedFirst())) {
            System.out.println(program.getClass().getSimpleName() + ": " + new Explorer().explore(program).outcomes());
        }
    }

    /** Under stress: put this file below stress-tests/src/main/java, build, and run the jar with -t OwnPrinting. */
    @JCStressTest
    @Outcome(id = "PRINTED, PRINTED", expect = Expect.ACCEPTABLE, desc = "Both were logged.")
    @Outcome(id = "HUNG, HUNG", expect = Expect.ACCEPTABLE_INTERESTING, desc = "Each has the lock that the other needs.")
    @State
    public static class Stress {
        private final OwnPrinting program = new OwnPrinting();

        @Actor
        public void logger(LL_Result r) {
            r.r1 = program.run(0);
        }

        @Actor
        public void user(LL_Result r) {
            r.r2 = program.run(1);
        }
    }
}
