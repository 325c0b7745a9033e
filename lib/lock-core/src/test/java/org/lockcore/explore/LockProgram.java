package org.lockcore.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A small random program as data, so that it can be run by the model and by {@link BruteForce}: for each thread a list
 * of operations, each one visible step.
 *
 * @param locks how many re-entrant locks there are
 * @param tryLocks how many locks there are that are only tried
 * @param registers how many shared variables there are
 * @param threads the operations of each thread
 */
record LockProgram(int locks, int tryLocks, int registers, List<List<Op>> threads) {

    /** What an operation does. */
    enum Kind {
        /** Acquire a re-entrant lock. */
        ACQUIRE,
        /** Release a re-entrant lock once. */
        RELEASE,
        /** Try to acquire a lock; if that fails, skip as many operations as the argument says. */
        TRY,
        /** Release a lock that was tried. */
        UNTRY,
        /** Write the argument to a variable. */
        PUT,
        /** Read a variable; if it is 0, skip as many operations as the argument says. */
        SKIP_IF_ZERO
    }

    /** An operation on the lock or variable of a number. */
    record Op(Kind kind, int target, int argument) {}

    /** The most interleavings of a random program's operations if none of them could wait: brute force has to end. */
    private static final long MOST_INTERLEAVINGS = 6_000;

    /** A random small program; its locks are released in any order, or never. */
    static LockProgram random(Random random) {
        LockProgram program = anySize(random);
        while (program.interleavings() > MOST_INTERLEAVINGS) {
            program = anySize(random);
        }
        return program;
    }

    private static LockProgram anySize(Random random) {
        int threads = 2 + random.nextInt(2);
        int locks = random.nextInt(3) > 0 ? 2 : 3 + random.nextInt(2);
        int tryLocks = random.nextInt(2);
        List<List<Op>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int length = threads == 2 ? 3 + random.nextInt(4) : 2 + random.nextInt(3);
            all.add(randomThread(random, i, length, locks, tryLocks));
        }
        return new LockProgram(locks, tryLocks, 2, all);
    }

    private static List<Op> randomThread(Random random, int thread, int length, int locks, int tryLocks) {
        List<Op> ops = new ArrayList<>();
        List<Integer> held = new ArrayList<>();
        while (ops.size() < length) {
            int choice = random.nextInt(10);
            if (choice < 5) {
                int lock = random.nextInt(locks);
                held.add(lock);
                ops.add(new Op(Kind.ACQUIRE, lock, 0));
            } else if (choice < 7 && !held.isEmpty()) {
                ops.add(new Op(Kind.RELEASE, held.remove(random.nextInt(held.size())), 0));
            } else if (choice < 8 && tryLocks > 0) {
                int lock = random.nextInt(tryLocks);
                ops.add(new Op(Kind.TRY, lock, 2));
                ops.add(new Op(Kind.PUT, random.nextInt(2), thread + 1));
                ops.add(new Op(Kind.UNTRY, lock, 0));
            } else if (choice < 9) {
                ops.add(new Op(Kind.PUT, random.nextInt(2), thread + 1));
            } else {
                ops.add(new Op(Kind.SKIP_IF_ZERO, random.nextInt(2), 1));
                ops.add(new Op(Kind.PUT, random.nextInt(2), thread + 4));
            }
        }
        boolean forgetsTheRest = random.nextInt(8) == 0;
        while (!held.isEmpty() && !forgetsTheRest) {
            ops.add(new Op(Kind.RELEASE, held.remove(random.nextInt(held.size())), 0));
        }
        return ops;
    }

    /** In how many orders the operations could be done, each thread's in a row: a multinomial coefficient. */
    private long interleavings() {
        long ways = 1;
        int total = 0;
        for (List<Op> ops : threads) {
            for (int i = 1; i <= ops.size(); i++) {
                ways = ways * ++total / i;
            }
        }
        return ways;
    }

    /** This program over the objects of lock-core. */
    SmallProgram overTheModel() {
        SmallProgram program = new SmallProgram(threads.size());
        ModelOps ops = new ModelOps(program, this);
        for (List<Op> code : threads) {
            program.thread(thread -> ops.run(thread, code));
        }
        return program.output(ops::values);
    }
}
