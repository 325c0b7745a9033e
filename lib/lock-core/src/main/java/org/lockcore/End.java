package org.lockcore;

/** What a thread that has ended waits for. It is its own unblocker, so it waits forever. */
final class End extends SharedObject {

    @Override
    public int attempt(ModelThread thread, Operation operation, int argument) {
        return BLOCKED;
    }

    @Override
    public int unblockers(ModelThread thread, Operation operation) {
        return thread.bit();
    }

    @Override
    public long save() {
        return 0;
    }

    @Override
    public void restore(long state) {}

    @Override
    public String name() {
        return "end";
    }
}
