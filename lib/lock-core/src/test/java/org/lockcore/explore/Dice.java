package org.lockcore.explore;

import java.util.Locale;
import org.lockcore.ModelThread;
import org.lockcore.Operation;
import org.lockcore.SharedObject;

/** An object whose step can go many ways, and that remembers which way it went last. */
final class Dice extends SharedObject {
    private enum Op implements Operation {
        ROLL;

        @Override
        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final int ways;
    private int shown;

    Dice(int ways) {
        this.ways = ways;
    }

    int roll(ModelThread thread) {
        return thread.perform(this, Op.ROLL, 0);
    }

    int shown() {
        return shown;
    }

    @Override
    public int choices(ModelThread thread, Operation operation) {
        return ways;
    }

    @Override
    public int attempt(ModelThread thread, Operation operation, int way) {
        shown = way;
        return way;
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
