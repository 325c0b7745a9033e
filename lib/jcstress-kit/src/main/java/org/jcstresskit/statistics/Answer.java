package org.jcstresskit.statistics;

/** The answer of a comparison of two frequencies. */
public enum Answer {
    /** The change, if any, is smaller than the margin. */
    SAME("same"),
    /** There is a change, and it is at least as large as the margin. */
    MOVED("moved"),
    /** Neither of the two could be shown. */
    UNDECIDED("undecided");

    private final String word;

    Answer(String word) {
        this.word = word;
    }

    /** The word for people. */
    public String word() {
        return word;
    }

    /**
     * The answer of a comparison.
     *
     * <p>A frequency moved if the change is significant <em>and</em> at least as large as the margin. It is the same if
     * two one-sided tests show that the change is within the margin (Schuirmann, Journal of Pharmacokinetics and
     * Biopharmaceutics 15, 1987): a run that is too small never proves sameness.
     *
     * @param comparison the change
     * @param adjustedP its p-value, corrected for all comparisons
     * @param level significance level
     * @param margin factor that a change of the odds must reach to matter
     */
    public static Answer of(ForkComparison comparison, double adjustedP, double level, double margin) {
        if (adjustedP <= level && Math.abs(comparison.difference()) >= Math.log(margin)) {
            return MOVED;
        }
        boolean within = comparison.lower(ONE_SIDED) > 1 / margin && comparison.upper(ONE_SIDED) < margin;
        return within ? SAME : UNDECIDED;
    }

    /** Level of each of the two one-sided tests. */
    private static final double ONE_SIDED = 0.05;
}
