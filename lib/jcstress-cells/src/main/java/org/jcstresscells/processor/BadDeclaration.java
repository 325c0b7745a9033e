package org.jcstresscells.processor;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** A declaration of which no test can be made, with its place in the source. */
final class BadDeclaration extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Element place;

    BadDeclaration(Element place, String message) {
        super(message);
        this.place = place;
    }

    /** Reports this declaration as a compiler error at its place in the source. */
    void report(Messager messager) {
        messager.printMessage(Diagnostic.Kind.ERROR, getMessage(), place);
    }
}
