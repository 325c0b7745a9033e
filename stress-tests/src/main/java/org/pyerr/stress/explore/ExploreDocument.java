package org.pyerr.stress.explore;

import java.util.List;

/**
 * The document that {@code explore --json} writes, described in docs/EXPLORE_JSON.md.
 *
 * @param schema the version of this document's form
 * @param cells the answers
 * @param advice for a question about strategies that are not safe: the strategies that are; otherwise empty
 */
public record ExploreDocument(int schema, List<Answer> cells, List<Recommendation> advice) {

    /** The form that this program writes. */
    public static final int SCHEMA = 2;

    /** A document of the form that this program writes. */
    public static ExploreDocument of(List<Answer> cells, List<Recommendation> advice) {
        return new ExploreDocument(SCHEMA, List.copyOf(cells), List.copyOf(advice));
    }
}
