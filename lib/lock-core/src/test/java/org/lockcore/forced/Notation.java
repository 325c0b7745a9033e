package org.lockcore.forced;

import java.util.IdentityHashMap;
import java.util.Locale;
import org.lockcore.Channel;
import org.lockcore.Mutex;
import org.lockcore.Once;
import org.lockcore.Operation;
import org.lockcore.ReentrantLock;
import org.lockcore.SharedObject;

/**
 * The notation of schedules: {@code +A} acquires the lock A, {@code -A} releases it, {@code +A waits} could not be done
 * at once. A choice that is not the first one is marked by an exclamation mark.
 */
public class Notation {

    /** Ends the words of an operation that was blocked. */
    static final String WAITS = " waits";

    /** Marks an operation that went its second way. */
    protected static final String SECOND_WAY = "!";

    private final IdentityHashMap<SharedObject, String> names = new IdentityHashMap<>();

    final void name(SharedObject object, String name) {
        names.put(object, name);
    }

    final String words(SharedObject object, Operation operation, int argument, int result) {
        String name = names.containsKey(object) ? names.get(object) : nameOf(object);
        return words(name, operation, argument, result) + (result == SharedObject.BLOCKED ? WAITS : "");
    }

    /** What an object is called that was given no name. */
    protected String nameOf(SharedObject object) {
        return object.name();
    }

    /** What an operation is called. */
    protected String words(String name, Operation operation, int argument, int result) {
        if (operation == ReentrantLock.Op.ACQUIRE || operation == Mutex.Op.ACQUIRE) {
            return "+" + name;
        } else if (operation == ReentrantLock.Op.RELEASE || operation == Mutex.Op.RELEASE) {
            return "-" + name;
        } else if (operation == Mutex.Op.TRY_ACQUIRE) {
            return result == 1 ? "+" + name : name + " busy";
        } else if (operation instanceof Once.Op gate) {
            return switch (gate) {
                case IS_COMPLETED -> name + "?";
                case CALL_ONCE -> result > 0 ? name + " passed" : "+" + name;
                case COMPLETE -> name + "-done";
                case POISON -> name + "-poisoned";
            };
        }
        return operation == Channel.Op.AWAIT_RECEIPT
                ? "receipt"
                : operation.name().toLowerCase(Locale.ROOT);
    }
}
