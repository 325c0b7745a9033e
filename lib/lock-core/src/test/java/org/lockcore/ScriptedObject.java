package org.lockcore;

/** A shared object that a test writes the answers of. */
abstract class ScriptedObject extends SharedObject {

    @Override
    public int attempt(ModelThread thread, Operation operation, int argument) {
        return DONE;
    }

    @Override
    public final long save() {
        return 0;
    }

    @Override
    public final void restore(long state) {}

    @Override
    public final String name() {
        return "scripted object";
    }
}
