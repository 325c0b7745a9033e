package org.jcstresscells.processor;

import java.util.function.Supplier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.MirroredTypeException;
import javax.lang.model.util.Types;

/** A class in an annotation, which is not loaded while it is compiled. */
final class AnnotationClass {
    private AnnotationClass() {}

    /**
     * The element of a class that is named in an annotation. The compiler gives it only in the exception by which it
     * refuses to load that class.
     */
    static TypeElement of(Supplier<Class<?>> value, Types types) {
        try {
            throw new IllegalStateException("loaded while it is compiled: " + value.get());
        } catch (MirroredTypeException e) {
            return (TypeElement) types.asElement(e.getTypeMirror());
        }
    }
}
