package org.jcstresskit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jcstresskit.text.Columns.Side;
import org.junit.jupiter.api.Test;

final class ColumnsTest {
    @Test
    void areAsWideAsTheirWidestCell() {
        Columns columns = new Columns(Side.LEFT, Side.RIGHT, Side.LEFT);
        columns.row("name", "count", "verdict");
        columns.text("a line of its own that is longer than any column");
        columns.styledRow(text -> "<" + text + ">", "a longer name", "7", "ok");
        columns.row("b", "1,234,567");

        assertThat(columns.lines())
                .containsExactly(
                        "name               count  verdict",
                        "a line of its own that is longer than any column",
                        "a longer name          7  <ok>",
                        "b              1,234,567");
    }
}
