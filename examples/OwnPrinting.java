package example;

import java.util.List;
import org.lockcore.ModelThread;
import org.lockcore.Program;
import org.lockcore.ReentrantLock;
import org.lockcore.SharedObject;
import org.lockcore.WaitGraph;
import org.lockcore.explore.Explorer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two locks of your own, an error whose message needs one of them, and two threads that print. */
class OwnPrinting implements Program {
    final WaitGraph graph = new WaitGraph(2);
    final ReentrantLock appender = new ReentrantLock(graph, "appender's lock"); // or synchronized
    final ReentrantLock session = new ReentrantLock(graph, "session's lock");

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
    public void run(ModelThread thread) {
        if (thread.id() == 0) log(thread); else useAndLog(thread);
    }

    @Override
    public WaitGraph graph() { return graph; }

    @Override
    public List<SharedObject> shared() { return List.of(appender, session); }

    @Override
    public Object output() { return ""; }

    /** These threads with what to write instead: the message first, then the lock. */
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
    @Outcome(id = "FINISHED, FINISHED", expect = Expect.ACCEPTABLE, desc = "Both were logged.")
    @Outcome(id = "HUNG, HUNG", expect = Expect.ACCEPTABLE_INTERESTING, desc = "Each has the lock that the other needs.")
    @State
    public static class Stress {
        private final OwnPrinting program = new OwnPrinting();

        @Actor
        public void logger(LL_Result r) {
            r.r1 = program.graph.thread(0).run(program);
        }

        @Actor
        public void user(LL_Result r) {
            r.r2 = program.graph.thread(1).run(program);
        }
    }
}
