/**
 * The page about a run: one file that loads nothing. What it shows is data first: {@link Report} and what it leads to.
 * The templates in {@code src/main/jte} only write that down, charts as SVG with coordinates that are decided here. A
 * suite adds parts of its own as {@link SuiteParts}.
 */
package org.jcstresskit.report;
