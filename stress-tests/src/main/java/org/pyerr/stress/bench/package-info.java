/** The price of exact detection: sampling rates of the model's locks and of their peers, in one run, as ratios. */
package org.pyerr.stress.bench;
