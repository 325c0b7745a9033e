package org.jcstresskit.report;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jcstresskit.suite.Suite;

/** What a suite adds to the page of one run. A suite that has nothing to add is {@link #NONE}. */
public interface SuiteParts {
    /** Adds nothing. */
    Function<Report, SuiteParts> NONE = report -> new SuiteParts() {};

    /** The title of the page. */
    default String title(Suite suite) {
        return suite.name();
    }

    /** What the page answers, in a sentence. */
    default String lead(Suite suite) {
        return suite.description();
    }

    /** A style sheet for what it adds. */
    default String style() {
        return "";
    }

    /** Symbols and patterns for the charts in what it adds: the content of an SVG {@code defs} element. */
    default Content symbols() {
        return output -> {};
    }

    /** What stands above everything else, such as an advice. */
    default Content summary() {
        return output -> {};
    }

    /** Its sections, which stand behind the verdict. */
    default List<ReportSection> sections() {
        return List.of();
    }

    /** What the threads of a test do: stands first on the page of the test. */
    default Content description(TestView test) {
        return output -> {};
    }

    /** What is known of a test beyond its samples, such as a proof: stands last on the page of the test. */
    default Content knowledge(TestView test) {
        return output -> {};
    }

    /** What the document has of a test besides its samples, by field; as Jackson writes it. */
    default Map<String, Object> json(TestView test) {
        return Map.of();
    }
}
