package org.w3id.chokepoint.graph.identifier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.chokepoint.graph.Role;

/** Which things the registers outside the graph name; a code that is marked as a candidate is left out. */
public final class CodeIndex {
    private final Registers registers;
    private final Map<Code, Set<Node>> things = new HashMap<>();
    private final Map<Node, Set<Code>> codes = new HashMap<>();

    private CodeIndex(Registers registers) {
        this.registers = registers;
    }

    public static CodeIndex of(Graph triples) {
        CodeIndex index = new CodeIndex(Registers.of(triples));
        List<Node> candidates = Role.CANDIDATE.terms(triples);
        for (Node identifies : Role.IDENTIFIED.terms(triples)) {
            triples.find(Node.ANY, identifies, Node.ANY)
                    .filterDrop(record ->
                            candidates.stream().anyMatch(mark -> triples.contains(record.getSubject(), Node.ANY, mark)))
                    .forEach(record -> index.add(triples, record));
        }
        return index;
    }

    private void add(Graph triples, Triple record) {
        List<Node> notations = objects(triples, record.getSubject(), SKOS.notation.asNode()).stream()
                .filter(Node::isLiteral)
                .toList();
        for (Node register : objects(triples, record.getSubject(), SKOS.inScheme.asNode())) {
            for (Node notation : notations) {
                String text = notation.getLiteralLexicalForm();
                Code code = registers.code(register, text).orElseGet(() -> new Code(register, text));
                things.computeIfAbsent(code, key -> new LinkedHashSet<>()).add(record.getObject());
                codes.computeIfAbsent(record.getObject(), key -> new LinkedHashSet<>())
                        .add(code);
            }
        }
    }

    private static List<Node> objects(Graph triples, Node subject, Node property) {
        return triples.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    public Registers registers() {
        return registers;
    }

    /** The things that a text names in any register, such as a code, an address or a citation. */
    public Set<Node> find(String text) {
        Set<Node> found = new HashSet<>();
        registers.codes(text).forEach(code -> found.addAll(find(code)));
        return found;
    }

    /** The things of a code; a {@code *} in it stands for any text without a slash. */
    public Set<Node> find(Code code) {
        if (!code.text().contains("*")) {
            return things.getOrDefault(code, Set.of());
        }
        Pattern pattern = Pattern.compile(("\\Q" + code.text() + "\\E").replace("*", "\\E[^/]*\\Q"));
        return things.entrySet().stream()
                .filter(entry -> entry.getKey().register().equals(code.register()))
                .filter(entry -> pattern.matcher(entry.getKey().text()).matches())
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toSet());
    }

    /** The codes of a thing. */
    public Set<Code> of(Node thing) {
        return codes.getOrDefault(thing, Set.of());
    }
}
