package org.pyerr.model.forced;

import java.util.IdentityHashMap;
import java.util.Locale;
import org.pyerr.model.sync.Channel;
import org.pyerr.model.sync.Gil;
import org.pyerr.model.sync.Once;
import org.pyerr.model.sync.SharedObject;
import org.pyerr.model.sync.StderrLock;
import org.pyerr.model.sync.Step;
import org.pyerr.model.sync.StreamLock;

/**
 * The notation of schedules: {@code +S} takes the stderr lock, {@code -G} gives the GIL up, {@code L} is the lock of
 * Python's stream. {@code -G!} gives it up on request, {@code +S waits} could not be done at once.
 */
final class Notation {

    /** Ends the words of a step that was blocked. */
    static final String WAITS = " waits";

    /** Marks a drop of the GIL that a waiter has requested. */
    static final String ON_REQUEST = "!";

    private final IdentityHashMap<SharedObject, String> names = new IdentityHashMap<>();

    void name(SharedObject object, String name) {
        names.put(object, name);
    }

    String words(SharedObject object, Step step, int argument, int result) {
        String words = words(nameOf(object), object, step, result);
        String request = isGiveUp(step) && argument == 1 ? ON_REQUEST : "";
        return words + request + (result == SharedObject.BLOCKED ? WAITS : "");
    }

    private static boolean isGiveUp(Step step) {
        return step == Step.DROP || step == Step.EVAL;
    }

    private static String words(String name, SharedObject object, Step step, int result) {
        if (object instanceof Landmark) {
            return name;
        }
        return switch (step) {
            case ACQUIRE, TAKE, RETAKE -> "+" + name;
            case TRY_ACQUIRE -> result == 1 ? "+" + name : name + " busy";
            case RELEASE, DROP -> "-" + name;
            case IS_COMPLETED -> name + "?";
            case CALL_ONCE -> result > 0 ? name + " passed" : "+" + name;
            case COMPLETE -> name + "-done";
            case POISON -> name + "-poisoned";
            case AWAIT_SWITCH -> "switch";
            case AWAIT_RECEIPT -> "receipt";
            case MOVE_OUT -> "move-out";
            case EVAL, READ, PUT, SEND, RECEIVE, CLOSE, WRITE -> step.name().toLowerCase(Locale.ROOT);
        };
    }

    private String nameOf(SharedObject object) {
        String name = names.get(object);
        if (name != null) {
            return name;
        }
        if (object instanceof Gil) {
            return "G";
        }
        if (object instanceof StderrLock) {
            return "S";
        }
        if (object instanceof StreamLock) {
            return "L";
        }
        if (object instanceof Once) {
            return "Once";
        }
        return object instanceof Channel ? "channel" : object.name();
    }
}
