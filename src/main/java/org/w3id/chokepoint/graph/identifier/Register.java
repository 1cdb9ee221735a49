package org.w3id.chokepoint.graph.identifier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * A register outside the graph whose codes name things.
 *
 * @param node the register in the ontology
 * @param forms the ways in which its codes are written, beside the bare code
 * @param strict whether a code counts only in one of these forms
 * @param checked whether its codes have check digits
 */
record Register(Node node, List<WrittenForm> forms, boolean strict, boolean checked) {

    /** The code that a text is, unless it is none or its check digits do not fit; a bare text is a code if nothing forbids. */
    Optional<Code> code(String text) {
        return Stream.concat(
                        forms.stream().flatMap(form -> form.read(text).stream()),
                        strict ? Stream.of() : Stream.of(text))
                .filter(code -> !checked || CheckDigits.fit(code))
                .findFirst()
                .map(code -> new Code(node, code));
    }
}
