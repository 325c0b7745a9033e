/**
 * The model held against the real thing: cells that were measured with the real PyO3 and CPython, and whether the
 * explorer reaches what was seen there.
 *
 * <p>The measurements are data to compare with. Nothing in the model reads them.
 */
package org.pyerr.model.conformance;
