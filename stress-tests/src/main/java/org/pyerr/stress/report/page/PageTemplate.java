package org.pyerr.stress.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.pyerr.stress.report.document.ReportDocument;

/** Renders a document as a page. */
public final class PageTemplate {
    private static final String TEMPLATE = "page.jte";
    private static final String PACKAGE = "org.pyerr.stress.report.template";

    private PageTemplate() {}

    /** The page, as HTML in one piece. */
    public static String render(ReportDocument document) {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, PageTemplate.class.getClassLoader(), PACKAGE);
        StringOutput output = new StringOutput();
        engine.render(TEMPLATE, Page.of(document), output);
        return output.toString();
    }
}
