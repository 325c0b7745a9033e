package org.pyerr.model.forced;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.pyerr.model.error.RustPanic;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.scenario.Program;
import org.pyerr.model.sync.Controller;
import org.pyerr.model.sync.HungException;
import org.pyerr.model.sync.ModelThread;
import org.pyerr.model.sync.SharedObject;
import org.pyerr.model.sync.Step;
import org.pyerr.model.sync.StuckException;
import org.pyerr.model.sync.WaitGraph;

/**
 * Real threads that do their steps in a written order. A turn is {@code "1 +S"}: thread 1 takes the stderr lock, and
 * must have come to that; {@code "1 +S waits"}: it tries to, and waits, with the waiting and the detection of a free
 * run, until it can go on, on its own. When all turns are used up the threads run on freely.
 *
 * <p>A turn is over when all threads are at rest: before a step, at their end, or waiting for what another one has. So
 * the order of the turns is the order of the steps. Steps that are local take no turn.
 */
public final class ForcedSchedule implements Controller {
    private final IntFunction<Fate> program;
    private final Seat[] seats;
    private final ModelThread[] threads;
    private final Notation notation = new Notation();
    private final List<Moment> moments = new ArrayList<>();

    private ForcedSchedule(WaitGraph graph, IntFunction<Fate> program) {
        this.program = program;
        threads = new ModelThread[graph.size()];
        seats = new Seat[graph.size()];
        for (int id = 0; id < seats.length; id++) {
            threads[id] = graph.thread(id);
            seats[id] = new Seat(threads[id]);
        }
    }

    /** Will run a program. */
    public static ForcedSchedule of(Program program) {
        return new ForcedSchedule(program.graph(), program::run);
    }

    /** Will run a piece of code in each thread of a graph. */
    public static ForcedSchedule of(WaitGraph graph, ThreadCode... codes) {
        return of(graph, List.of(codes));
    }

    /** Will run a piece of code in each thread of a graph. */
    public static ForcedSchedule of(WaitGraph graph, List<ThreadCode> codes) {
        return new ForcedSchedule(graph, id -> id < codes.size() ? run(codes.get(id), graph.thread(id)) : Fate.PRINTED);
    }

    private static Fate run(ThreadCode code, ModelThread thread) {
        try {
            code.run(thread);
            return Fate.PRINTED;
        } catch (HungException e) {
            return Fate.HUNG;
        } catch (RustPanic e) {
            return Fate.PANICKED;
        } catch (StuckException e) {
            return Fate.STUCK;
        }
    }

    /** Names an object in turns. */
    public ForcedSchedule naming(SharedObject object, String name) {
        notation.name(object, name);
        return this;
    }

    /** Runs the threads to their ends. */
    public ForcedRun run(String... turns) {
        start();
        try {
            for (String turn : turns) {
                take(turn);
            }
        } finally {
            finish();
        }
        return result();
    }

    /**
     * Runs the threads to their ends in an order that is found on the way.
     *
     * @param choice given the threads that are before a step, as a bit set, says whose turn it is
     */
    public ForcedRun run(IntUnaryOperator choice) {
        start();
        try {
            for (int ready = ready(); ready != 0; ready = ready()) {
                giveTurn(seats[choice.applyAsInt(ready)], false);
            }
        } finally {
            finish();
        }
        return result();
    }

    private int ready() {
        int ready = 0;
        for (int id = 0; id < seats.length; id++) {
            ready |= seats[id].isAtStep() ? 1 << id : 0;
        }
        return ready;
    }

    private void start() {
        for (int id = 0; id < seats.length; id++) {
            Seat seat = seats[id];
            int number = id;
            seat.real = new Thread(() -> runThread(number), "model thread " + id);
            seat.real.setDaemon(true);
        }
        for (Seat seat : seats) {
            seat.real.start();
        }
        awaitRest();
    }

    private void runThread(int id) {
        threads[id].runUnder(this);
        try {
            seats[id].end(program.apply(id), null);
        } catch (RuntimeException | Error e) {
            seats[id].end(null, e);
        }
    }

    private void take(String turn) {
        int space = turn.indexOf(' ');
        Seat seat = seats[Integer.parseInt(turn.substring(0, space))];
        String words = turn.substring(space + 1);
        if (!seat.isAtStep()) {
            throw new AssertionError("no turn '" + turn + "': " + seat + ", after " + moments);
        }
        boolean requested = words.contains(Notation.ON_REQUEST);
        if (requested && seat.alternatives() < 2) {
            throw new AssertionError("no turn '" + turn + "': nobody has requested it");
        }
        int next = moments.size();
        giveTurn(seat, requested);
        Moment moment = moments.get(next);
        if (!moment.words().equals(words)) {
            throw new AssertionError("turn '" + turn + "' was '" + moment.words() + "'");
        }
    }

    private void giveTurn(Seat seat, boolean requested) {
        seat.requested = requested;
        seat.giveTurn();
        awaitRest();
    }

    private void awaitRest() {
        int before = -1;
        int after = moves();
        // A thread that was at rest may have been set going by one that is looked at later: look until all stand still.
        while (before != after) {
            for (Seat seat : seats) {
                Spin.until(seat::isAtRest, () -> "all threads are at rest: " + seat);
            }
            before = after;
            after = moves();
        }
    }

    private int moves() {
        return Stream.of(seats).mapToInt(seat -> seat.moves.get()).sum();
    }

    private void finish() {
        for (Seat seat : seats) {
            seat.setFree();
        }
    }

    private ForcedRun result() {
        List<Fate> fates = new ArrayList<>();
        for (Seat seat : seats) {
            Spin.until(seat::hasEnded, () -> "all threads have ended: " + seat);
            if (seat.failure != null) {
                throw new AssertionError(seat.toString(), seat.failure);
            }
            fates.add(seat.fate);
        }
        synchronized (moments) {
            return new ForcedRun(fates, List.copyOf(moments));
        }
    }

    @Override
    public int step(ModelThread thread, SharedObject object, Step step, int argument) {
        if (object.isLocal(thread, step)) {
            return object.attempt(thread, step, argument);
        }
        Seat seat = seats[thread.id()];
        seat.awaitTurn(object, step);
        int chosen = seat.requested ? 1 : argument;
        seat.requested = false;
        int result;
        synchronized (moments) {
            result = object.attempt(thread, step, chosen);
            record(thread, object, step, chosen, result, false);
        }
        if (result == SharedObject.BLOCKED) {
            result = seat.await(object, step, chosen);
            synchronized (moments) {
                record(thread, object, step, chosen, result, true);
            }
            seat.goOn();
        }
        return result;
    }

    private void record(
            ModelThread thread, SharedObject object, Step step, int argument, int result, boolean endsWait) {
        String words = notation.words(object, step, argument, result);
        moments.add(new Moment(thread.id(), object, step, argument, result, endsWait, words));
    }
}
