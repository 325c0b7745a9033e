package org.pyerr.stress.explore;

import java.util.List;

/**
 * What {@code explore --json} writes; described in docs/EXPLORE_JSON.md.
 *
 * @param schema the version of this document's form
 * @param cells the answers
 * @param advice for a question about one cell: the strategies that are safe in its context; otherwise empty
 */
public record ExploreDocument(int schema, List<CellAnswer> cells, List<Advice> advice) {

    /** The form that this program writes. */
    public static final int SCHEMA = 1;

    /** A document of the form that this program writes. */
    public static ExploreDocument of(List<CellAnswer> cells, List<Advice> advice) {
        return new ExploreDocument(SCHEMA, List.copyOf(cells), List.copyOf(advice));
    }
}
