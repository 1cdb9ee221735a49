package org.w3id.chokepoint.graph.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.w3id.chokepoint.graph.Namespaces;

/** The registers that the ontology knows, and how each writes its codes. */
public final class Registers {
    private final List<Register> all;

    private Registers(List<Register> all) {
        this.all = List.copyOf(all);
    }

    /** Reads the registers of a graph: their written forms, the prefix of their addresses, their check digits. */
    public static Registers of(Graph triples) {
        Namespaces names = Namespaces.of(triples);
        return new Registers(triples.find(Node.ANY, SKOS.inScheme.asNode(), names.term("identifierScheme"))
                .mapWith(Triple::getSubject)
                .mapWith(node -> register(triples, names, node))
                .toList());
    }

    private static Register register(Graph triples, Namespaces names, Node node) {
        List<WrittenForm> forms = new ArrayList<>(texts(triples, node, names.term("writtenForm"))
                .map(WrittenForm::parse)
                .toList());
        boolean strict = !forms.isEmpty();
        texts(triples, node, VOID.uriSpace.asNode()).map(WrittenForm::after).forEach(forms::add);
        boolean checked = texts(triples, node, names.term("checkDigits")).anyMatch(CheckDigits.MOD_97_10::equals);
        return new Register(node, forms, strict, checked);
    }

    private static Stream<String> texts(Graph triples, Node node, Node property) {
        return triples
                .find(node, property, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral)
                .mapWith(Node::getLiteralLexicalForm)
                .toList()
                .stream()
                .sorted();
    }

    /** What a text may be in any register; a code with {@code *} leaves a part open. */
    public List<Code> codes(String text) {
        return all.stream()
                .flatMap(register -> register.code(text.strip()).stream())
                .toList();
    }

    /** The code that a text is in one register; empty if the text is none of its forms or its check digits do not fit. */
    public Optional<Code> code(Node register, String text) {
        return all.stream()
                .filter(each -> each.node().equals(register))
                .findFirst()
                .flatMap(each -> each.code(text.strip()));
    }
}
