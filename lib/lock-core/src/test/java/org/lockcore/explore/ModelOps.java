package org.lockcore.explore;

import java.util.ArrayList;
import java.util.List;
import org.lockcore.ModelThread;
import org.lockcore.Mutex;
import org.lockcore.ReentrantLock;

/** Runs the operations of a {@link LockProgram} by steps on objects of the model. */
final class ModelOps {
    private final List<ReentrantLock> locks = new ArrayList<>();
    private final List<Mutex> tryLocks = new ArrayList<>();
    private final List<Register> registers = new ArrayList<>();

    ModelOps(SmallProgram program, LockProgram shape) {
        for (int i = 0; i < shape.locks(); i++) {
            locks.add(program.lock("lock " + i));
        }
        for (int i = 0; i < shape.tryLocks(); i++) {
            tryLocks.add(program.share("try-lock " + i, new Mutex(program.graph(), "try-lock")));
        }
        for (int i = 0; i < shape.registers(); i++) {
            registers.add(program.share("register " + i, new Register()));
        }
    }

    void run(ModelThread thread, List<LockProgram.Op> code) {
        int next = 0;
        while (next < code.size()) {
            LockProgram.Op op = code.get(next);
            next += 1 + skipped(thread, op);
        }
    }

    private int skipped(ModelThread thread, LockProgram.Op op) {
        switch (op.kind()) {
            case ACQUIRE -> locks.get(op.target()).acquire(thread);
            case RELEASE -> locks.get(op.target()).release(thread);
            case TRY -> {
                return tryLocks.get(op.target()).tryAcquire(thread) ? 0 : op.argument();
            }
            case UNTRY -> tryLocks.get(op.target()).release(thread);
            case PUT -> registers.get(op.target()).put(thread, op.argument());
            case SKIP_IF_ZERO -> {
                return registers.get(op.target()).read(thread) == 0 ? op.argument() : 0;
            }
        }
        return 0;
    }

    List<Integer> values() {
        return registers.stream().map(Register::value).toList();
    }
}
