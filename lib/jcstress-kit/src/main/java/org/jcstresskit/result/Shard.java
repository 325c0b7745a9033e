package org.jcstresskit.result;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A part of the suite, for one of several machines. A test's part depends on its name alone: it stays the same when
 * other tests are added or removed, so that the results of a part can be compared over time.
 *
 * @param index which part, from 1
 * @param count how many parts there are
 */
public record Shard(int index, int count) {
    /** The whole suite. */
    public static final Shard WHOLE = new Shard(1, 1);

    /** The name of the option that a result file records. */
    public static final String OPTION = "--shard";

    private static final Pattern SYNTAX = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    /** Checks that there is such a part. */
    public Shard {
        if (index < 1 || index > count) {
            throw new IllegalArgumentException("there is no shard " + index + " of " + count);
        }
    }

    /**
     * Reads {@code 2/5}.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static Shard parse(String text) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a shard such as 2/5");
        }
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The shard that a run took, by the options in its result file. */
    public static Shard recordedIn(List<String> arguments) {
        int place = arguments.indexOf(OPTION);
        return place < 0 || place + 1 == arguments.size() ? WHOLE : parse(arguments.get(place + 1));
    }

    /** Of this number of shards, the one to which the test belongs. */
    public static Shard of(String test, int count) {
        CRC32 hash = new CRC32();
        hash.update(test.getBytes(StandardCharsets.UTF_8));
        return new Shard((int) (hash.getValue() % count) + 1, count);
    }

    /** Whether the test belongs to this shard. */
    public boolean includes(String test) {
        return equals(of(test, count));
    }

    /** The shard as it is written: {@code 2/5}. */
    @Override
    public String toString() {
        return index + "/" + count;
    }
}
