package org.jcstresscells.processor;

import java.util.Collection;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/** The source of the class that lists the tests of a harness. */
final class RegistrySource {
    private static final String REGISTRY = """
            package %1$s;

            import java.util.Map;
            import java.util.function.Supplier;
            import javax.annotation.processing.Generated;

            /** The tests of {@link %2$s}. */
            @Generated("%3$s")
            final class %5$sTests {
                /** From the name that JCStress gives to a test to its constructor. */
                static final Map<String, Supplier<%2$s>> ALL = Map.ofEntries(
            %4$s);

                private %5$sTests() {}
            }
            """;

    private RegistrySource() {}

    static String of(String packageName, TypeElement harness, Collection<String> tests) {
        String entries = tests.stream()
                .map(test -> "            Map.entry(\"%1$s\", %1$s::new)".formatted(test))
                .collect(Collectors.joining(",\n"));
        String harnessName = harness.getQualifiedName().toString().substring(packageName.length() + 1);
        return REGISTRY.formatted(
                packageName, harnessName, CellProcessor.class.getName(), entries, harness.getSimpleName());
    }
}
