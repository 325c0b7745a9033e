package org.lockcore.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A program of locks on threads and locks of Java: a capital letter acquires a lock, a small one releases it. Written
 * so that a model checker of bytecode can run it: no lambdas.
 */
final class LockLetters implements Runnable {

    /** Which of Java's locks. */
    enum Kind {
        /** {@code java.util.concurrent.locks.ReentrantLock}. */
        REENTRANT_LOCK,
        /** {@code synchronized}, which is always nested: each release is of the lock taken last. */
        SYNCHRONIZED
    }

    private static final int LOCKS = 3;

    private final List<String> threads;
    private final Kind kind;

    LockLetters(List<String> threads, Kind kind) {
        this.threads = threads;
        this.kind = kind;
    }

    @Override
    public void run() {
        ReentrantLock[] locks = new ReentrantLock[LOCKS];
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new ReentrantLock();
        }
        List<Thread> running = new ArrayList<>();
        for (String letters : threads) {
            Thread thread = new Thread(new Letters(letters.toCharArray(), locks, kind));
            running.add(thread);
            thread.start();
        }
        for (Thread thread : running) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Letters implements Runnable {
        private final char[] letters;
        private final ReentrantLock[] locks;
        private final Kind kind;

        Letters(char[] letters, ReentrantLock[] locks, Kind kind) {
            this.letters = letters;
            this.locks = locks;
            this.kind = kind;
        }

        @Override
        public void run() {
            if (kind == Kind.SYNCHRONIZED) {
                runNested(0);
                return;
            }
            for (char letter : letters) {
                if (letter < 'a') {
                    locks[letter - 'A'].lock();
                } else {
                    locks[letter - 'a'].unlock();
                }
            }
        }

        /** Runs from a letter up to the release that closes the block around it, and says where that is. */
        private int runNested(int from) {
            int at = from;
            while (at < letters.length && letters[at] < 'a') {
                synchronized (locks[letters[at] - 'A']) {
                    at = runNested(at + 1);
                }
                at++;
            }
            return at;
        }
    }
}
