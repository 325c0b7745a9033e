package org.jcstresskit.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the objects of a result file, in which lists and maps hold nothing but strings. Collections of collections are
 * refused as soon as one has been read: the hash code of lists that share lists takes exponential time, and a map asks
 * its keys for theirs. {@link ResultFileFilter} sees to it that no map is read inside a map that is not complete; a
 * list that is not complete has no elements yet.
 */
final class ResultObjectStream extends ObjectInputStream {
    ResultObjectStream(InputStream in, ResultFileFilter filter) throws IOException {
        super(in);
        setObjectInputFilter(filter);
        enableResolveObject(true);
    }

    @Override
    protected Object resolveObject(Object object) throws IOException {
        boolean nested = (object instanceof ArrayList<?> list && !areStrings(list))
                || (object instanceof HashMap<?, ?> map && !areStrings(map));
        if (nested) {
            throw new InvalidObjectException("a collection of anything but strings");
        }
        return object;
    }

    private static boolean areStrings(List<?> list) {
        return list.stream().allMatch(String.class::isInstance);
    }

    private static boolean areStrings(Map<?, ?> map) {
        return map.entrySet().stream()
                .allMatch(entry -> entry.getKey() instanceof String && entry.getValue() instanceof String);
    }
}
