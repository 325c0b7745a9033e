package org.jcstresskit.baseline;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;

/** Lays a baseline out so that a fork is one line: a review sees what changed, and where. */
final class ForkPerLine extends DefaultPrettyPrinter {
    private static final long serialVersionUID = 1L;

    /** Objects and arrays within a stratum's list of forks are deeper than this. */
    private static final int FORKS = 6;

    private static final String INDENT = "  ";

    ForkPerLine() {
        super(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        indentObjectsWith(new UpToForks());
        indentArraysWith(new UpToForks());
    }

    private ForkPerLine(ForkPerLine base) {
        super(base);
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new ForkPerLine(this);
    }

    @Override
    public void writeEndObject(JsonGenerator generator, int entries) throws IOException {
        if (_nesting > FORKS) {
            _nesting--;
            generator.writeRaw(entries > 0 ? " }" : "}");
        } else {
            super.writeEndObject(generator, entries);
        }
    }

    /** Breaks lines down to the forks, and no further. */
    private static final class UpToForks extends NopIndenter {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean isInline() {
            return false;
        }

        @Override
        public void writeIndentation(JsonGenerator generator, int level) throws IOException {
            if (level <= FORKS) {
                generator.writeRaw('\n');
                generator.writeRaw(INDENT.repeat(level));
            } else {
                generator.writeRaw(' ');
            }
        }
    }
}
