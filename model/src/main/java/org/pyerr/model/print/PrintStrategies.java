package org.pyerr.model.print;

import java.util.List;

/**
 * The strategies, by name. They are not listed in their superclass, because it and they would initialize each other.
 */
public final class PrintStrategies {

    /** All strategies. */
    public static final List<PrintStrategy> ALL = List.of(
            DirectPrintStrategy.INSTANCE,
            PreloadPrintStrategy.INSTANCE,
            FormatPrintStrategy.INSTANCE,
            FormatDetachPrintStrategy.INSTANCE,
            DirectDetachPrintStrategy.INSTANCE,
            PythonPrintStrategy.INSTANCE,
            StringChannelPrintStrategy.UNBOUNDED,
            StringChannelPrintStrategy.RENDEZVOUS,
            ErrorChannelPrintStrategy.UNBOUNDED,
            ErrorChannelPrintStrategy.RENDEZVOUS,
            PlainPrintStrategy.INSTANCE);

    private PrintStrategies() {}

    /**
     * The strategy of a name. {@code display} is another name of {@code print}: both go through Python's stream.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static PrintStrategy of(String name) {
        String wanted = name.equals("display") ? PythonPrintStrategy.INSTANCE.label() : name;
        return ALL.stream()
                .filter(strategy -> strategy.label().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such strategy: " + name));
    }
}
