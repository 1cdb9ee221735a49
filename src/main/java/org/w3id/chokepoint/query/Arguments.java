package org.w3id.chokepoint.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.NodeValue;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.name.EntityFinder;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.graph.name.Suggestions;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;

/**
 * Turns the texts that a caller gives into the terms that a query needs.
 *
 * @param query the question, whose parameters are meant
 * @param names how entities are found
 */
record Arguments(CannedQuery query, EntityFinder names) {

    /**
     * The query with its arguments as terms.
     *
     * @param texts parameter name to what the caller gave
     * @throws ChokepointException BAD_PARAMETER naming the parameter, the value received, the type expected and an
     *     example
     */
    BoundQuery bind(Map<String, List<String>> texts, RowRange range) {
        requireKnown(texts);
        Map<String, List<Node>> terms = new LinkedHashMap<>();
        for (Parameter parameter : query.parameters()) {
            List<Node> values = values(parameter, texts);
            if (!values.isEmpty()) {
                terms.put(parameter.variable(), values);
            }
        }
        query.parameters().forEach(parameter -> requireOrder(parameter, terms));
        return new BoundQuery(query, terms, range);
    }

    private void requireKnown(Map<String, List<String>> texts) {
        List<String> known = query.parameters().stream().map(Parameter::name).toList();
        texts.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw bad(
                            "has no parameter '" + name + "'",
                            Suggestions.remedy(name, known, "its parameters are " + known));
                });
    }

    private List<Node> values(Parameter parameter, Map<String, List<String>> texts) {
        List<String> given = texts.getOrDefault(
                parameter.name(), parameter.fallback().stream().toList());
        if (given.size() > 1 && !parameter.list()) {
            throw bad("parameter '%s' got %d values".formatted(parameter.name(), given.size()), "give one");
        }
        return given.stream().map(text -> term(parameter, text)).toList();
    }

    /** A period that ends before it begins holds nothing, and is a slip of the caller. */
    private void requireOrder(Parameter parameter, Map<String, List<Node>> terms) {
        query.parameters().stream()
                .filter(other -> parameter
                        .bounds()
                        .notAfter()
                        .filter(other.name()::equals)
                        .isPresent())
                .forEach(other ->
                        requireOrder(parameter, other, terms.get(parameter.variable()), terms.get(other.variable())));
    }

    private void requireOrder(Parameter first, Parameter second, List<Node> values, List<Node> others) {
        if (values != null && others != null && isAfter(values.get(0), others.get(0))) {
            throw bad(
                    "parameter '%s' is %s, after '%s', which is %s"
                            .formatted(
                                    first.name(),
                                    values.get(0).getLiteralLexicalForm(),
                                    second.name(),
                                    others.get(0).getLiteralLexicalForm()),
                    "give the earlier one as '" + first.name() + "'");
        }
    }

    private static boolean isAfter(Node one, Node other) {
        return NodeValue.compareAlways(NodeValue.makeNode(one), NodeValue.makeNode(other)) > 0;
    }

    private Node term(Parameter parameter, String text) {
        return switch (parameter.type()) {
            case ENTITY -> entity(parameter, text);
            case IRI -> iri(parameter, text);
            case ENUM -> member(parameter, text);
            case DATE -> date(parameter, text);
            case INTEGER -> number(parameter, text, "[+-]?\\d{1,18}", XSDDatatype.XSDinteger);
            case NUMBER ->
                number(parameter, text, "[+-]?\\d{1,18}(\\.\\d{1,18})?([eE][+-]?\\d{1,2})?", XSDDatatype.XSDdouble);
            case BOOLEAN -> typed(parameter, text, "true|false", XSDDatatype.XSDboolean);
            case STRING -> NodeFactory.createLiteralString(text);
        };
    }

    private Node entity(Parameter parameter, String text) {
        Set<Node> matching =
                names.find(text, node -> parameter.members().stream().allMatch(type -> names.isInstance(node, type)));
        if (matching.size() == 1) {
            return matching.iterator().next();
        }
        String type = parameter.members().orElse("rdfs:Resource");
        if (matching.isEmpty()) {
            String what = names.find(text).isEmpty() ? "which the graph does not know" : "which is not a " + type;
            throw rejected(parameter, text, what, Suggestions.nearest(text, names.known(parameter.members())));
        }
        throw rejected(
                parameter,
                text,
                "which names several things",
                matching.stream().map(EntityFinder::localName).sorted().toList());
    }

    private Node iri(Parameter parameter, String text) {
        if (!names.isIri(text)) {
            throw rejected(parameter, text, "which is not an IRI", List.of());
        }
        return names.iri(text);
    }

    private Node member(Parameter parameter, String text) {
        List<Node> members = names.members(parameter.members().orElseThrow());
        Labels labels = new Labels(names.graph());
        return members.stream()
                .filter(node -> EntityFinder.localName(node).equalsIgnoreCase(text)
                        || labels.text(node).equalsIgnoreCase(text.replace('-', ' '))
                        || node.equals(names.iri(text)))
                .findFirst()
                .orElseThrow(() -> rejected(
                        parameter,
                        text,
                        "which is not in the list",
                        members.stream().map(EntityFinder::localName).sorted().toList()));
    }

    private Node date(Parameter parameter, String text) {
        return WrittenDate.read(text)
                .map(date -> NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate))
                .orElseThrow(() -> rejected(
                        parameter,
                        text,
                        "which is not a date in the form year-month-day, such as 2024-05-08, nor one like 8 May 2024",
                        List.of()));
    }

    private Node number(Parameter parameter, String text, String pattern, XSDDatatype type) {
        Node number = typed(parameter, text, pattern, type);
        if (!parameter.bounds().allow(Double.parseDouble(text))) {
            throw rejected(parameter, text, "which is out of bounds", List.of());
        }
        return number;
    }

    private Node typed(Parameter parameter, String text, String pattern, XSDDatatype type) {
        if (!text.matches(pattern)) {
            throw rejected(parameter, text, "which is not " + parameter.type().noun(), List.of());
        }
        return NodeFactory.createLiteralDT(text, type);
    }

    private ChokepointException rejected(Parameter parameter, String text, String why, List<String> choices) {
        String what = "parameter '%s' got '%s', %s".formatted(parameter.name(), text, why);
        String expected = "expected %s%s%s, for example %s"
                .formatted(
                        parameter.type().noun(),
                        parameter.bounds().words(),
                        parameter.members().map(members -> " (" + members + ")").orElse(""),
                        parameter.fallback().orElse(parameter.type().example()));
        return bad(what, choices.isEmpty() ? expected : expected + "; perhaps " + String.join(", ", choices));
    }

    private ChokepointException bad(String what, String remedy) {
        return new ChokepointException(ErrorCode.BAD_PARAMETER, query.name(), what, remedy);
    }
}
