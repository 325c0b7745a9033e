package org.lockcore.forced;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.lockcore.Body;
import org.lockcore.Fate;
import org.lockcore.ModelThread;
import org.lockcore.Operation;
import org.lockcore.Program;
import org.lockcore.Scheduler;
import org.lockcore.SharedObject;
import org.lockcore.WaitGraph;

/**
 * Real threads that do their steps in a written order. A turn is {@code "1 +A"}: thread 1 acquires the lock A, and must
 * have come to that; {@code "1 +A waits"}: it tries to, and waits, with the waiting and the detection of a free run,
 * until it can go on, on its own. When all turns are used up the threads run on freely.
 *
 * <p>A turn is over when all threads are at rest: before an operation, at their end, or waiting for what another one
 * has. So the order of the turns is the order of the steps. Invisible operations take no turn.
 */
public final class ForcedSchedule implements Scheduler {
    private final List<? extends Body> bodies;
    private final Seat[] seats;
    private final ModelThread[] threads;
    private final Notation notation;
    private final List<Moment> moments = new ArrayList<>();

    private ForcedSchedule(WaitGraph graph, List<? extends Body> bodies, Notation notation) {
        this.bodies = bodies;
        this.notation = notation;
        threads = new ModelThread[graph.size()];
        seats = new Seat[graph.size()];
        for (int id = 0; id < seats.length; id++) {
            threads[id] = graph.thread(id);
            seats[id] = new Seat(threads[id]);
        }
    }

    /** Prepares a schedule for a program. */
    public static ForcedSchedule of(Program program, Notation notation) {
        return of(program.graph(), Collections.nCopies(program.graph().size(), program), notation);
    }

    /** Will run a body in each thread of a graph. */
    public static ForcedSchedule of(WaitGraph graph, Body... bodies) {
        return of(graph, List.of(bodies), new Notation());
    }

    /** Will run a body in each thread of a graph. */
    public static ForcedSchedule of(WaitGraph graph, List<? extends Body> bodies, Notation notation) {
        return new ForcedSchedule(graph, bodies, notation);
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
     * @param choice given the threads that are before an operation, as a bit set, says whose turn it is
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
            seats[id].end(threads[id].run(id < bodies.size() ? bodies.get(id) : thread -> {}), null);
        } catch (Throwable e) {
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
        boolean requested = words.contains(Notation.SECOND_WAY);
        if (requested && seat.choices() < 2) {
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
    public int schedule(ModelThread thread, SharedObject object, Operation operation, int argument) {
        if (object.isInvisible(thread, operation)) {
            return object.attempt(thread, operation, argument);
        }
        Seat seat = seats[thread.id()];
        seat.awaitTurn(object, operation);
        int chosen = seat.requested ? 1 : argument;
        seat.requested = false;
        int result;
        synchronized (moments) {
            result = object.attempt(thread, operation, chosen);
            record(thread, object, operation, chosen, result, false);
        }
        if (result == SharedObject.BLOCKED) {
            result = seat.await(object, operation, chosen);
            synchronized (moments) {
                record(thread, object, operation, chosen, result, true);
            }
            seat.goOn();
        }
        return result;
    }

    private void record(
            ModelThread thread, SharedObject object, Operation operation, int argument, int result, boolean endsWait) {
        String words = notation.words(object, operation, argument, result);
        moments.add(new Moment(thread.id(), object, operation, argument, result, endsWait, words));
    }
}
