/**
 * The ways of printing an error, one file each, as steps over the locks of one
 * {@link org.pyerr.model.print.PrintingProcess}.
 */
package org.pyerr.model.print;
