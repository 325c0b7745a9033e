package org.jcstresscells.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jcstresscells.Cell;
import org.jcstresscells.Cells;

/**
 * A class of cells, and what becomes of it.
 *
 * @param declaration the class
 * @param packageName its package
 * @param harness the superclass of its tests
 * @param cells its cells that can be tests
 */
record Topic(TypeElement declaration, String packageName, HarnessClass harness, List<DeclaredCell> cells) {
    private static final String SUFFIX = Cells.class.getSimpleName();

    /** Reads a class of cells; says what is wrong with single cells, and goes on with the others. */
    static Topic of(TypeElement declaration, ProcessingEnvironment environment) throws BadDeclaration {
        String packageName = environment
                .getElementUtils()
                .getPackageOf(declaration)
                .getQualifiedName()
                .toString();
        String name = declaration.getSimpleName().toString();
        if (declaration.getEnclosingElement().getKind() != ElementKind.PACKAGE
                || packageName.isEmpty()
                || !name.endsWith(SUFFIX)
                || name.equals(SUFFIX)) {
            throw new BadDeclaration(
                    declaration,
                    "@Cells is for a class SomethingCells of a named package, not for one in another class");
        }
        TypeElement harness =
                AnnotationClass.of(declaration.getAnnotation(Cells.class)::harness, environment.getTypeUtils());
        HarnessClass checked = HarnessClass.of(harness, declaration, environment.getElementUtils());
        return new Topic(declaration, packageName, checked, cells(declaration, checked, environment));
    }

    private static List<DeclaredCell> cells(
            TypeElement declaration, HarnessClass harness, ProcessingEnvironment environment) {
        Messager messager = environment.getMessager();
        Cells topic = declaration.getAnnotation(Cells.class);
        List<DeclaredCell> cells = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (VariableElement field : ElementFilter.fieldsIn(declaration.getEnclosedElements())) {
            if (field.getAnnotation(Cell.class) != null) {
                try {
                    DeclaredCell cell = DeclaredCell.of(field, topic, harness, environment);
                    if (!names.add(cell.name())) {
                        throw new BadDeclaration(field, "There is a cell " + cell.name() + " already");
                    }
                    cells.add(cell);
                } catch (BadDeclaration e) {
                    e.report(messager);
                }
            }
        }
        return cells;
    }

    /** The simple name of the class that has the tests. */
    String testsName() {
        String name = declaration.getSimpleName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    /** The canonical name of the class that has the tests. */
    String canonicalTestsName() {
        return packageName + "." + testsName();
    }
}
