package org.pyerr.model.scenario;

import org.pyerr.model.print.PrintStrategy;

/**
 * What a printing thread does.
 *
 * @param context whether it holds the GIL when it prints
 * @param strategy how it prints
 */
public record Role(Context context, PrintStrategy strategy) {}
