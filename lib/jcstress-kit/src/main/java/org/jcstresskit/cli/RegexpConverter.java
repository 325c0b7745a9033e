package org.jcstresskit.cli;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a regular expression, and says of one that is none what is wrong with it. */
final class RegexpConverter implements ITypeConverter<Pattern> {
    @Override
    public Pattern convert(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new TypeConversionException("'%s': %s".formatted(text, e.getDescription()));
        }
    }
}
