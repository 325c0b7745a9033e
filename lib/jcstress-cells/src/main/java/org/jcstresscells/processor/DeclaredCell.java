package org.jcstresscells.processor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.openjdk.jcstress.annotations.Outcome;

/**
 * A cell that was checked.
 *
 * @param field its declaration
 * @param grade its outcome table
 * @param actors the names of its actors
 * @param isSupplied whether the field is a supplier of what is tested
 */
record DeclaredCell(VariableElement field, TypeElement grade, List<String> actors, boolean isSupplied) {
    /** An id that is no regular expression. */
    private static final Pattern PLAIN_ID = Pattern.compile("[\\w, -]+");

    static DeclaredCell of(VariableElement field, Cells topic, HarnessClass harness, ProcessingEnvironment environment)
            throws BadDeclaration {
        Cell cell = field.getAnnotation(Cell.class);
        checkModifiers(field);
        boolean isSupplied = isSupplied(field, harness, environment);
        List<String> actors = List.of((cell.actors().isEmpty() ? topic.actors() : cell.actors()).split(", *"));
        checkActors(field, actors, harness);
        TypeElement grade = AnnotationClass.of(cell::value, environment.getTypeUtils());
        checkGrade(field, grade, actors.size(), harness.arbiter().size());
        return new DeclaredCell(field, grade, actors, isSupplied);
    }

    private static void checkModifiers(VariableElement field) throws BadDeclaration {
        Set<Modifier> modifiers = field.getModifiers();
        if (!modifiers.containsAll(Set.of(Modifier.STATIC, Modifier.FINAL)) || modifiers.contains(Modifier.PRIVATE)) {
            throw new BadDeclaration(field, "A cell is static, final and not private");
        }
    }

    private static boolean isSupplied(VariableElement field, HarnessClass harness, ProcessingEnvironment environment)
            throws BadDeclaration {
        Types types = environment.getTypeUtils();
        TypeElement supplier = environment.getElementUtils().getTypeElement(Supplier.class.getName());
        TypeMirror cell = types.erasure(harness.cellType().asType());
        TypeMirror supplierOfCell = types.getDeclaredType(supplier, types.getWildcardType(cell, null));
        if (types.isAssignable(field.asType(), supplierOfCell)) {
            return true;
        }
        if (!types.isAssignable(field.asType(), cell)) {
            throw new BadDeclaration(
                    field,
                    "A cell of " + harness.type() + " is a " + cell + " or a Supplier of it, not a " + field.asType());
        }
        return false;
    }

    private static void checkActors(VariableElement field, List<String> actors, HarnessClass harness)
            throws BadDeclaration {
        Set<String> methods = new HashSet<>(harness.arbiter());
        methods.add(harness.actor());
        for (String actor : actors) {
            if (!SourceVersion.isName(actor) || actor.contains(".")) {
                throw new BadDeclaration(field, "\"" + actor + "\" is no name for a method");
            }
            if (!methods.add(actor)) {
                throw new BadDeclaration(field, "The name " + actor + " is taken already");
            }
        }
    }

    private static void checkGrade(VariableElement field, TypeElement grade, int actors, int arbiter)
            throws BadDeclaration {
        if (grade.asType().getKind() == TypeKind.ERROR) {
            throw new BadDeclaration(field, "The outcome table does not exist");
        }
        Outcome[] outcomes = grade.getAnnotationsByType(Outcome.class);
        if (outcomes.length == 0) {
            throw new BadDeclaration(field, grade + " has no @Outcome");
        }
        List<String> ids = Stream.of(outcomes)
                .flatMap(outcome -> Arrays.stream(outcome.id()))
                .toList();
        for (String id : ids) {
            int results = id.split(",").length;
            if (PLAIN_ID.matcher(id).matches() && results != actors + arbiter) {
                throw new BadDeclaration(
                        field,
                        grade + " has an outcome of " + results + " values, \"" + id + "\", where " + actors
                                + " actors and " + arbiter + " arbiter methods give " + (actors + arbiter));
            }
        }
    }

    /** The name of the test class. */
    String name() {
        return Arrays.stream(field.getSimpleName().toString().split("_"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** The expression for what is tested, in a class of the same package. */
    String expression() {
        String constant = field.getEnclosingElement().getSimpleName() + "." + field.getSimpleName();
        return isSupplied ? constant + ".get()" : constant;
    }
}
