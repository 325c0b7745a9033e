package org.pyerr.model.explore;

import org.pyerr.model.sync.ModelThread;
import org.pyerr.model.sync.SharedObject;
import org.pyerr.model.sync.Step;

/** An object whose step can go many ways, and that remembers which way it went last. */
final class Dice extends SharedObject {
    private final int ways;
    private int shown;

    Dice(int ways) {
        this.ways = ways;
    }

    int roll(ModelThread thread) {
        return thread.steer(this, Step.READ, 0);
    }

    int shown() {
        return shown;
    }

    @Override
    public int alternatives(ModelThread thread, Step step) {
        return ways;
    }

    @Override
    public int attempt(ModelThread thread, Step step, int way) {
        shown = way;
        return way;
    }

    @Override
    public int wakers(ModelThread thread, Step step) {
        return 0;
    }

    @Override
    public long save() {
        return shown;
    }

    @Override
    public void restore(long saved) {
        shown = (int) saved;
    }

    @Override
    public String name() {
        return "dice";
    }
}
