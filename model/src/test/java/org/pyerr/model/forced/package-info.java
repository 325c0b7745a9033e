/** Forced schedules of the model. */
package org.pyerr.model.forced;
