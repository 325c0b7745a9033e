package org.pyerr.model.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pyerr.model.error.ExceptionType;
import org.pyerr.model.error.MethodBody;
import org.pyerr.model.error.Origin;
import org.pyerr.model.error.PythonCode;

/**
 * The origin column of a {@link Cell}: where the errors come from, and what runs in the methods of their type, such as
 * {@code fetched+PyStrLong(400000 loops)}.
 *
 * <p>A switch interval is read and left out: how long a waiter waits before it requests the GIL decides how often a
 * switch happens, not whether it can.
 */
record CellOrigin(Origin origin, ExceptionType type) {
    private static final Pattern START_OF_SUFFIX = Pattern.compile("\\+(?=Py|switchinterval=)");
    private static final Pattern METHOD = Pattern.compile("Py(Str|Init)(Short|Long|Sleep[0-9]+(?:\\.[0-9]+)?)");
    private static final Pattern SWITCH_INTERVAL =
            Pattern.compile("switchinterval=(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");

    static CellOrigin parse(String column) {
        String[] parts = START_OF_SUFFIX.split(Cell.withoutRemarks(column), -1);
        Origin origin = switch (parts[0]) {
            case "lazy" -> Origin.LAZY;
            case "fetched" -> Origin.FETCHED;
            default -> throw Cell.notUnderstood("origin", column, "lazy or fetched, with suffixes");
        };
        PythonCode init = null;
        PythonCode str = null;
        for (int i = 1; i < parts.length; i++) {
            Matcher method = METHOD.matcher(parts[i]);
            if (SWITCH_INTERVAL.matcher(parts[i]).matches()) {
                continue;
            }
            if (!method.matches()) {
                throw Cell.notUnderstood("origin", column, "no such suffix: +" + parts[i]);
            }
            boolean isStr = method.group(1).equals("Str");
            if ((isStr ? str : init) != null) {
                throw Cell.notUnderstood("origin", column, "two bodies for one method");
            }
            if (isStr) {
                str = body(method.group(2));
            } else {
                init = body(method.group(2));
            }
        }
        return new CellOrigin(origin, new ExceptionType(orNative(init), orNative(str)));
    }

    private static PythonCode body(String name) {
        return switch (name) {
            case "Short" -> MethodBody.SHORT;
            case "Long" -> MethodBody.LONG;
            default -> MethodBody.SLEEP;
        };
    }

    private static PythonCode orNative(PythonCode body) {
        return body == null ? MethodBody.NATIVE : body;
    }
}
