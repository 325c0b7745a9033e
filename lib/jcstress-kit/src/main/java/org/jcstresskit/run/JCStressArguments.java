package org.jcstresskit.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * JCStress's part of a command line, in the order given. Immutable.
 *
 * @param arguments the options with their values
 */
public record JCStressArguments(List<Argument> arguments) {

    /**
     * One option as given.
     *
     * @param option the option
     * @param values its value, if any
     */
    public record Argument(JCStressOption option, List<String> values) {
        /** Copies the values. */
        public Argument {
            values = List.copyOf(values);
        }
    }

    /** Copies the arguments. */
    public JCStressArguments {
        arguments = List.copyOf(arguments);
    }

    /** No arguments. */
    public static JCStressArguments none() {
        return new JCStressArguments(List.of());
    }

    /** These arguments with one more option. */
    public JCStressArguments with(JCStressOption option, Object... values) {
        List<String> texts = Arrays.stream(values).map(Object::toString).toList();
        List<Argument> extended = new ArrayList<>(arguments);
        extended.add(new Argument(option, texts));
        return new JCStressArguments(extended);
    }

    /** These arguments with the option set to the value, replacing earlier values. */
    public JCStressArguments withOnly(JCStressOption option, Object... values) {
        List<Argument> others = arguments.stream()
                .filter(argument -> argument.option() != option)
                .toList();
        return new JCStressArguments(others).with(option, values);
    }

    /** These arguments with the option set to the value unless it is given already. */
    public JCStressArguments withDefault(JCStressOption option, Object... values) {
        return has(option) ? this : with(option, values);
    }

    /** Whether one of the options is given. */
    public boolean has(JCStressOption... options) {
        List<JCStressOption> wanted = Arrays.asList(options);
        return arguments.stream().anyMatch(argument -> wanted.contains(argument.option()));
    }

    /** The arguments as JCStress reads them. */
    public List<String> toList() {
        return arguments.stream()
                .flatMap(argument -> Stream.concat(Stream.of(argument.option().flag()), argument.values().stream()))
                .toList();
    }
}
