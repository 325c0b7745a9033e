package org.jcstresscells.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jcstresscells.Harness;

/**
 * A harness that was checked.
 *
 * @param type the class
 * @param cellType what its constructor takes
 * @param actor its method for the actors
 * @param arbiter its methods for the arbiter
 */
record HarnessClass(TypeElement type, TypeElement cellType, String actor, List<String> arbiter) {

    static HarnessClass of(TypeElement type, Element usedBy, Elements elements) throws BadDeclaration {
        Harness harness = type.getAnnotation(Harness.class);
        if (harness == null) {
            throw new BadDeclaration(usedBy, type + " is no @Harness");
        }
        List<ExecutableElement> methods = ElementFilter.methodsIn(elements.getAllMembers(type));
        if (methods.stream().noneMatch(method -> isActor(method, harness.actor()))) {
            throw new BadDeclaration(usedBy, type + " has no method " + harness.actor() + "(int) with a result");
        }
        for (String name : harness.arbiter()) {
            if (methods.stream().noneMatch(method -> isArbiter(method, name))) {
                throw new BadDeclaration(usedBy, type + " has no method " + name + "() with a result");
            }
        }
        return new HarnessClass(type, cellType(type, usedBy), harness.actor(), List.of(harness.arbiter()));
    }

    private static TypeElement cellType(TypeElement type, Element usedBy) throws BadDeclaration {
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
        if (constructors.size() != 1 || constructors.get(0).getParameters().size() != 1) {
            throw new BadDeclaration(usedBy, type + " needs one constructor, of one parameter");
        }
        if (constructors.get(0).getParameters().get(0).asType() instanceof DeclaredType declared) {
            return (TypeElement) declared.asElement();
        }
        throw new BadDeclaration(usedBy, type + " takes something else than an object");
    }

    private static boolean isActor(ExecutableElement method, String name) {
        return isNamedWithResult(method, name)
                && method.getParameters().size() == 1
                && method.getParameters().get(0).asType().getKind() == TypeKind.INT;
    }

    private static boolean isArbiter(ExecutableElement method, String name) {
        return isNamedWithResult(method, name) && method.getParameters().isEmpty();
    }

    private static boolean isNamedWithResult(ExecutableElement method, String name) {
        return method.getSimpleName().contentEquals(name)
                && method.getReturnType().getKind() != TypeKind.VOID;
    }

    /** The name of the arbiter of a test. */
    String arbiterName() {
        return arbiter.get(arbiter.size() - 1);
    }

    /** The expressions for the results of a test, in their order. */
    List<String> results(int actors) {
        List<String> results = new ArrayList<>();
        for (int i = 0; i < actors; i++) {
            results.add(actor + "(" + i + ")");
        }
        arbiter.forEach(method -> results.add(method + "()"));
        return results;
    }
}
