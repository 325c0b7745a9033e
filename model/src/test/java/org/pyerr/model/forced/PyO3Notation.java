package org.pyerr.model.forced;

import org.lockcore.Channel;
import org.lockcore.Operation;
import org.lockcore.SharedObject;
import org.lockcore.forced.Notation;
import org.pyerr.model.sync.Gil;
import org.pyerr.model.sync.StreamLock;

/**
 * The notation of PyO3's lock order: {@code +S} acquires the stderr lock, {@code -G} releases the GIL, {@code L} is the
 * lock of Python's stream. {@code -G!} releases the GIL on request.
 */
final class PyO3Notation extends Notation {

    @Override
    protected String nameOf(SharedObject object) {
        if (object instanceof Gil) {
            return "G";
        } else if (object instanceof StreamLock) {
            return "L";
        } else if (object instanceof Channel) {
            return "channel";
        }
        return object.name().equals("stderr lock") ? "S" : object.name();
    }

    @Override
    protected String words(String name, Operation operation, int argument, int result) {
        if (operation instanceof Gil.Op gil) {
            String request = argument == 1 ? SECOND_WAY : "";
            return switch (gil) {
                case TAKE, RETAKE -> "+" + name;
                case DROP -> "-" + name + request;
                case EVAL -> "eval" + request;
                case AWAIT_SWITCH -> "switch";
            };
        } else if (operation == Landmark.Op.PASS) {
            return name;
        }
        return super.words(name, operation, argument, result).replace('_', '-');
    }
}
