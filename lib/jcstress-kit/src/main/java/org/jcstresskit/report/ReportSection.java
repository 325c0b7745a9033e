package org.jcstresskit.report;

import gg.jte.Content;

/**
 * A section of the page that a suite brings along.
 *
 * @param id its address on the page, and its name in the embedded document
 * @param title its title in the list of sections
 * @param content a {@code section} element with that id
 * @param json its data, as Jackson writes them into the document; null if they stand elsewhere in it
 */
public record ReportSection(String id, String title, Content content, Object json) {}
