/**
 * The geometry of the report's charts, in pixels. What is drawn is decided here; the templates only write it down as
 * SVG.
 */
package org.pyerr.stress.report.chart;
