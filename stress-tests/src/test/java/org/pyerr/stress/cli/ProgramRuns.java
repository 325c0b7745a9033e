package org.pyerr.stress.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pyerr.stress.Main;

/** Starts the program in JVMs of its own. */
final class ProgramRuns {
    private static final int FIRST_TO_WARN_OF_NATIVE_ACCESS = 24;

    private final String classPath;
    private final Path folder;
    private Path caches;

    /**
     * The result of a command.
     *
     * @param exitCode its exit code
     * @param out what it printed
     * @param err what it printed to standard error
     */
    record Ended(int exitCode, String out, String err) {}

    /** Prepares programs on the class path that run in the folder. */
    ProgramRuns(String classPath, Path folder) {
        this.classPath = classPath;
        this.folder = folder;
        this.caches = folder.resolve("caches");
    }

    /** Lets programs that are started from now on find out about the JVM for themselves. */
    void forgetProbing() {
        caches = folder.resolve("no-caches-yet");
    }

    /** What the program that was started last has printed so far. */
    String out() throws IOException {
        return Files.readString(outFile());
    }

    /** Starts the program itself. */
    Process start(String... args) throws IOException {
        return process(
                Stream.concat(Stream.of(Main.class.getName()), Stream.of(args)).toList());
    }

    /** Runs the program once. */
    Ended run(String... args) throws Exception {
        int exitCode = start(args).waitFor();
        return new Ended(exitCode, Files.readString(outFile()), Files.readString(errFile()));
    }

    /** Runs several commands, one after the other in one JVM. */
    List<Ended> runAll(List<List<String>> commands) throws Exception {
        Path script = folder.resolve("script");
        Files.write(
                script, commands.stream().map(args -> String.join("\t", args)).toList());
        int exitCode = process(List.of(ScriptedProgram.class.getName(), script.toString()))
                .waitFor();
        if (exitCode != 0) {
            throw new IllegalStateException(Files.readString(errFile()));
        }
        return split(Files.readString(outFile()), Files.readString(errFile()));
    }

    private Process process(List<String> mainClassAndArgs) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        // It is over before the optimizing compiler pays.
        command.add("-XX:TieredStopAtLevel=1");
        if (Runtime.version().feature() >= FIRST_TO_WARN_OF_NATIVE_ACCESS) {
            // The manifest of the jar says so, a class path cannot.
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", classPath));
        command.addAll(mainClassAndArgs);
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(outFile().toFile())
                .redirectError(errFile().toFile());
        process.environment().put("XDG_CACHE_HOME", caches.toString());
        return process.start();
    }

    private static List<Ended> split(String out, String err) {
        String[] outs = parts(out);
        String[] errs = parts(err);
        List<Ended> ended = new ArrayList<>();
        for (int command = 0; command + 1 < outs.length; command++) {
            int exitCode =
                    Integer.parseInt(outs[command + 1].lines().findFirst().orElseThrow());
            ended.add(new Ended(exitCode, withoutExitCode(outs[command]), withoutExitCode(errs[command])));
        }
        return ended;
    }

    private static String[] parts(String text) {
        return ("0\n" + text).split(Pattern.quote(ScriptedProgram.END), -1);
    }

    /** What a command printed follows the exit code of the one before. */
    private static String withoutExitCode(String part) {
        return part.substring(part.indexOf('\n') + 1);
    }

    private Path outFile() {
        return folder.resolve("out.txt");
    }

    private Path errFile() {
        return folder.resolve("err.txt");
    }
}
