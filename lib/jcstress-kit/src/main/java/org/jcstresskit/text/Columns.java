package org.jcstresskit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Aligns rows of text in columns that are as wide as their widest cell. */
public final class Columns {
    private static final String GAP = "  ";

    /** The side to which the cells of a column are aligned. */
    public enum Side {
        /** Texts. */
        LEFT,
        /** Numbers. */
        RIGHT
    }

    private record Line(List<String> cells, UnaryOperator<String> lastCellStyle) {}

    private final Side[] sides;
    private final List<Line> lines = new ArrayList<>();

    /** Columns with these sides. */
    public Columns(Side... sides) {
        this.sides = sides.clone();
    }

    /** Adds a row; missing cells at its end are empty. */
    public void row(String... cells) {
        styledRow(UnaryOperator.identity(), cells);
    }

    /** Adds a row with a style for its last cell. */
    public void styledRow(UnaryOperator<String> lastCellStyle, String... cells) {
        lines.add(new Line(List.of(cells), lastCellStyle));
    }

    /** Adds a line that takes no part in the alignment. */
    public void text(String line) {
        lines.add(new Line(List.of(line), UnaryOperator.identity()));
    }

    /** The aligned lines. */
    public List<String> lines() {
        int[] widths = widths();
        return lines.stream().map(line -> format(line, widths)).toList();
    }

    private int[] widths() {
        int[] widths = new int[sides.length];
        for (Line line : lines) {
            for (int column = 0; isRow(line) && column < line.cells().size(); column++) {
                widths[column] =
                        Math.max(widths[column], line.cells().get(column).length());
            }
        }
        return widths;
    }

    private String format(Line line, int[] widths) {
        if (!isRow(line)) {
            return line.cells().get(0);
        }
        List<String> padded = new ArrayList<>();
        int last = line.cells().size() - 1;
        for (int column = 0; column <= last; column++) {
            String cell = line.cells().get(column);
            String spaces = " ".repeat(widths[column] - cell.length());
            String styled = column == last ? line.lastCellStyle().apply(cell) : cell;
            padded.add(sides[column] == Side.LEFT ? styled + spaces : spaces + styled);
        }
        return String.join(GAP, padded).stripTrailing();
    }

    private static boolean isRow(Line line) {
        return line.cells().size() > 1;
    }
}
