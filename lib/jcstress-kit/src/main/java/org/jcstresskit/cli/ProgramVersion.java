package org.jcstresskit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import picocli.CommandLine.IVersionProvider;

/** What the jar's manifest says it was built from. */
public final class ProgramVersion implements IVersionProvider {
    private static final String UNKNOWN = "unknown";

    @Override
    public String[] getVersion() throws IOException {
        Attributes attributes = attributes();
        return new String[] {
            "%s %s (revision %s)"
                    .formatted(
                            value(attributes, "Implementation-Title"),
                            value(attributes, "Implementation-Version"),
                            value(attributes, "Implementation-Build")),
            "Java %s, %s".formatted(System.getProperty("java.version"), System.getProperty("java.vm.name"))
        };
    }

    /** The program's name and version, in a few words. */
    public static String nameAndVersion() {
        try {
            return new ProgramVersion().getVersion()[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attributes attributes() throws IOException {
        try (InputStream manifest = ProgramVersion.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            return manifest == null ? new Attributes() : new Manifest(manifest).getMainAttributes();
        }
    }

    private static String value(Attributes attributes, String name) {
        return Optional.ofNullable(attributes.getValue(name)).orElse(UNKNOWN);
    }
}
