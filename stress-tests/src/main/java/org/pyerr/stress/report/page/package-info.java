/** The page of a report: the data of its templates, and how they are rendered. */
package org.pyerr.stress.report.page;
