package org.jcstresskit.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * JCStress's part of a command line, as JCStress reads it. Immutable.
 *
 * @param words the options with their values, in the order given
 */
public record JCStressArguments(List<String> words) {
    /** Copies the words. */
    public JCStressArguments {
        words = List.copyOf(words);
    }

    /** No arguments. */
    public static JCStressArguments none() {
        return new JCStressArguments(List.of());
    }

    /** These arguments with one more option. */
    public JCStressArguments with(JCStressOption option, Object... values) {
        List<String> extended = new ArrayList<>(words);
        extended.add(option.flag());
        Arrays.stream(values).map(Object::toString).forEach(extended::add);
        return new JCStressArguments(extended);
    }

    /** The value of an option that takes one, if it is given. */
    public Optional<String> value(JCStressOption option) {
        return has(option) ? Optional.of(words.get(words.indexOf(option.flag()) + 1)) : Optional.empty();
    }

    /** These arguments without an option that takes a value. */
    public JCStressArguments without(JCStressOption option) {
        List<String> others = new ArrayList<>(words);
        if (has(option)) {
            int place = others.indexOf(option.flag());
            others.subList(place, place + 2).clear();
        }
        return new JCStressArguments(others);
    }

    /** These arguments with the option set to the value unless it is given already. */
    public JCStressArguments withDefault(JCStressOption option, Object... values) {
        return has(option) ? this : with(option, values);
    }

    /** Whether one of the options is given. */
    public boolean has(JCStressOption... options) {
        return Arrays.stream(options).map(JCStressOption::flag).anyMatch(words::contains);
    }
}
