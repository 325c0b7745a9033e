package org.jcstresskit.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.openjdk.jcstress.vm.VMSupport;

/** Everything that the results of probing a JVM depend on: if it changes, they are invalid. */
final class Surroundings {
    private static final List<String> PROPERTIES =
            List.of("java.home", "java.vm.version", "java.vm.name", "os.name", "os.version", "os.arch");

    /** The environment variables from which a JVM takes options as well. */
    private static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private Surroundings() {}

    /** The JDK and its age, JCStress, the CPUs and the memory of this process, in one line. */
    static String describe() {
        List<String> parts = new ArrayList<>();
        PROPERTIES.forEach(property -> parts.add(System.getProperty(property)));
        VARIABLES.forEach(variable -> parts.add(String.valueOf(System.getenv(variable))));
        parts.add(changed(Path.of(System.getProperty("java.home"), "release")));
        parts.add(jcstress());
        parts.add(affinity());
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

    /** Its version by its content, for there may be another one in its place. */
    private static String jcstress() {
        CRC32 sum = new CRC32();
        try (InputStream code = VMSupport.class.getResourceAsStream("VMSupport.class")) {
            sum.update(code.readAllBytes());
        } catch (IOException e) {
            return "unknown";
        }
        return Long.toHexString(sum.getValue());
    }

    private static String affinity() {
        String allowed = Runtime.getRuntime().availableProcessors() + " CPUs";
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("Cpus_allowed_list"))
                    .findFirst()
                    .orElse(allowed);
        } catch (IOException e) {
            return allowed;
        }
    }

    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}
