package org.jcstresskit.run;

import java.io.IOException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import joptsimple.OptionException;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.openjdk.jcstress.Options;

/** Has JCStress read its options. */
final class JCStressOptions {
    private JCStressOptions() {}

    /**
     * Reads the options as JCStress does.
     *
     * @throws CommandFailedException with JCStress's own complaint if it cannot use them
     */
    static Options parse(JCStressArguments arguments) {
        Options options = new Options(arguments.words().toArray(String[]::new));
        try {
            VmKnowledge.writeCpus(Runtime.getRuntime().availableProcessors());
            CapturedOutput<Boolean> parsed = CapturedOutput.of(options::parse);
            if (!parsed.value()) {
                throw usage(parsed.err());
            }
            Pattern.compile(options.getTestFilter());
        } catch (PatternSyntaxException e) {
            throw usage("-t " + e.getPattern() + ": " + e.getDescription());
        } catch (OptionException | IOException e) {
            throw usage(e.getMessage());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this is not JCStress 0.16", e);
        }
        return options;
    }

    private static CommandFailedException usage(String complaint) {
        String firstLine = complaint.lines().findFirst().orElse("the options are unusable");
        return new CommandFailedException(ExitCode.USAGE, firstLine.replaceFirst("^ERROR: ", ""));
    }
}
