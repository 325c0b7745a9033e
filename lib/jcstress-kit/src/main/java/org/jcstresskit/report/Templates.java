package org.jcstresskit.report;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Map;

/** The templates of a library or a suite, which are compiled with it. */
public final class Templates {
    private final TemplateEngine engine;

    /** The templates that are compiled into the package {@code template} below that of their owner. */
    public Templates(Class<?> owner) {
        engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, owner.getClassLoader(), owner.getPackageName() + ".template");
    }

    /** What a template makes of its parameters, as often as it is written. */
    public Content of(String template, Map<String, Object> parameters) {
        return output -> engine.render(template + ".jte", parameters, output);
    }
}
