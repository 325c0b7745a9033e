package org.jcstresskit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jcstresskit.report.Report;
import org.jcstresskit.report.SuiteParts;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.Shard;
import org.jcstresskit.run.Budget;
import org.jcstresskit.run.JCStressOption;
import org.jcstresskit.suite.Suite;
import org.jcstresskit.text.Plain;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program with its commands; {@code run} is the one that need not be named. */
@Command(
        name = "jcstress.jar",
        synopsisSubcommandLabel = "[COMMAND]",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = ProgramVersion.class,
        footer = {
            "",
            "Without a command it runs: see 'help run' for the options.",
            "",
            "Exit codes:",
            "  0  every outcome is one that its outcome table lists",
            "  1  a forbidden outcome was seen, or a test failed or timed out",
            "  2  the options, the folder or the file is unusable",
            "  3  nothing was run, or less than planned"
        })
public final class Program implements Runnable {
    private static final String DEFAULT_COMMAND = "run";

    /** Columns of the help: its texts are broken by hand for this width, not for picocli's 80. */
    private static final int HELP_WIDTH = 120;

    private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "-V", "--version");

    @Spec
    private CommandSpec spec;

    /**
     * The program of a suite.
     *
     * @param suite what it runs and judges
     * @param parts what the suite adds to the page of a run; {@link SuiteParts#NONE} if nothing
     * @param commands commands for picocli that only this suite has
     */
    public static CommandLine of(
            Suite suite, Function<Report, SuiteParts> parts, List<? extends Callable<Integer>> commands) {
        CommandLine program = new CommandLine(new Program());
        program.getCommandSpec().usageMessage().description(suite.description());
        Stream.of(
                        Stream.of(new RunCommand(suite, parts), new ListCommand(suite)),
                        Stream.of(new GateCommand(suite), new BaselineCommand(), new MergeCommand()),
                        Stream.of(new CompareCommand(suite), new ReportCommand(suite, parts)),
                        commands.stream(),
                        Stream.of(new HelpCommand()))
                .flatMap(stream -> stream)
                .forEach(program::addSubcommand);
        addOptions(program, "run", List.of(JCStressOption.values()));
        addOptions(program, "list", ListCommand.OPTIONS);
        addOptions(program, "compare", CompareCommand.OPTIONS);
        return program.registerConverter(Pattern.class, converter(Program::regexp))
                .registerConverter(Budget.class, converter(Budget::parse))
                .registerConverter(Shard.class, converter(Shard::parse))
                .setUsageHelpWidth(HELP_WIDTH)
                // JCStress's options have one dash and many letters, and values with '@'.
                .setPosixClusteredShortOptionsAllowed(false)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Program::refuse)
                .setExecutionExceptionHandler(Program::fail);
    }

    /** Runs the command of the arguments, which is {@code run} if they name none, and returns its exit code. */
    public static int execute(CommandLine program, String... args) {
        // What is written is compared and read by machines: no other digits, and no i without a dot, for anybody.
        Locale.setDefault(Locale.ROOT);
        return program.execute(withCommand(args));
    }

    /** Reads the value of an option, and says of one that cannot be read what is wrong with it. */
    private static <T> ITypeConverter<T> converter(Function<String, T> reader) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }

    private static Pattern regexp(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'%s': %s".formatted(text, e.getDescription()), e);
        }
    }

    private static void addOptions(CommandLine program, String command, List<JCStressOption> options) {
        JCStressOptionSpecs.add(program.getSubcommands().get(command).getCommandSpec(), options);
    }

    /** Picocli calls this where no command is given, which {@link #withCommand} prevents. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static String[] withCommand(String[] args) {
        boolean implied = args.length == 0 || (args[0].startsWith("-") && !OWN_OPTIONS.contains(args[0]));
        List<String> all = new ArrayList<>(List.of(args));
        if (implied) {
            all.add(0, DEFAULT_COMMAND);
        }
        return all.toArray(String[]::new);
    }

    private static int refuse(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String message = e.getMessage().lines().findFirst().orElse("");
        command.getErr().println(line(message + " (see '" + help(command) + "')"));
        return ExitCode.USAGE.value();
    }

    private static String help(CommandLine command) {
        return command.getParent() == null ? "help" : "help " + command.getCommandName();
    }

    private static int fail(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (e instanceof CommandFailedException failed) {
            command.getErr().println(line(failed.getMessage()));
            return failed.exitCode().value();
        }
        e.printStackTrace(command.getErr());
        return ExitCode.PROVES_NOTHING.value();
    }

    /** A line for the standard error stream. */
    static String line(String message) {
        return "jcstress.jar: " + Plain.line(message);
    }
}
