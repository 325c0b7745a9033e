package org.jcstresskit.cli;

import java.util.List;
import org.jcstresskit.run.JCStressArguments;
import org.jcstresskit.run.JCStressOption;
import org.jcstresskit.run.JCStressOption.Value;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** JCStress's options as options of a command: known by name, passed on as they are. */
final class JCStressOptionSpecs {
    private JCStressOptionSpecs() {}

    /** Lets the command take the options. */
    static void add(CommandSpec command, List<JCStressOption> options) {
        for (JCStressOption option : options) {
            OptionSpec.Builder builder = OptionSpec.builder(option.flag()).description(option.description());
            switch (option.value()) {
                case NONE -> builder.arity("0").type(boolean.class);
                case OPTIONAL ->
                    builder.arity("0..1").type(String.class).fallbackValue("").paramLabel(option.label());
                case REQUIRED ->
                    builder.arity("1")
                            .type(List.class)
                            .auxiliaryTypes(String.class)
                            .paramLabel(option.label());
            }
            command.addOption(builder.build());
        }
    }

    /** The options that were given, with the texts that were given. */
    static JCStressArguments read(ParseResult parsed) {
        JCStressArguments arguments = JCStressArguments.none();
        for (JCStressOption option : JCStressOption.values()) {
            if (parsed.hasMatchedOption(option.flag())) {
                List<String> values = parsed.matchedOption(option.flag()).originalStringValues();
                arguments = add(arguments, option, values);
            }
        }
        return arguments;
    }

    private static JCStressArguments add(JCStressArguments arguments, JCStressOption option, List<String> values) {
        boolean alone = option.value() == Value.NONE || (option.value() == Value.OPTIONAL && values.contains(""));
        if (alone) {
            return arguments.with(option);
        }
        JCStressArguments extended = arguments;
        for (String value : values) {
            extended = extended.with(option, value);
        }
        return extended;
    }
}
