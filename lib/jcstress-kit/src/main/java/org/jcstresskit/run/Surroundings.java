package org.jcstresskit.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything that the results of probing a JVM depend on: if it changes, they are invalid. */
final class Surroundings {
    private static final List<String> PROPERTIES =
            List.of("java.home", "java.vm.version", "java.vm.name", "os.name", "os.version", "os.arch");

    /** The environment variables from which a JVM takes options as well. */
    private static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private Surroundings() {}

    /** The JDK and its age, the CPUs and the memory of this process, in one line. */
    static String describe() {
        List<String> parts = new ArrayList<>();
        PROPERTIES.forEach(property -> parts.add(System.getProperty(property)));
        VARIABLES.forEach(variable -> parts.add(String.valueOf(System.getenv(variable))));
        parts.add(changed(Path.of(System.getProperty("java.home"), "release")));
        parts.add(Runtime.getRuntime().availableProcessors() + " CPUs");
        parts.add(Long.toString(memory()));
        return String.join("|", parts).replaceAll("\\R", " ");
    }

    private static String changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toString();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}
