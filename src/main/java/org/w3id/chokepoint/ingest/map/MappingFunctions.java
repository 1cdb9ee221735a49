package org.w3id.chokepoint.ingest.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.function.StandardFunctions;
import org.w3id.chokepoint.graph.name.NameKey;
import org.w3id.chokepoint.ingest.entity.EntityMatcher;
import org.w3id.chokepoint.ingest.entity.Mention;
import org.w3id.chokepoint.ingest.entity.Resolution;

/**
 * What a mapping may call beside the functions of SPARQL, each named by {@link Terms#ingest}.
 *
 * <ul>
 *   <li>{@code in:date(text)}: the day, as xsd:date; {@code in:precision(text)}: how much of it is known
 *   <li>{@code in:figure(text)}, {@code in:figure(text, power)}: the figure times ten to that power, as xsd:double
 *   <li>{@code in:find(class, name)}: the only entity of exactly that name; {@code in:find(class, name, property, value)}:
 *       that which also has this value of a property that tells things apart, such as the country; further names may follow
 *   <li>{@code in:refer(class, name)}, with or without property: the same, and noted as unresolved if there is none
 *   <li>{@code in:code(register, code)}: the entity of that code; {@code in:needCode}: the same, noted as unresolved
 *   <li>{@code in:having(property, value, …)}: the only thing made by hand that has all these values; a property without
 *       value at the end is one that it lacks
 *   <li>{@code in:miss(text)}: no result, and the text noted as unresolved
 *   <li>{@code in:mint(part, …)}: a new IRI for an entity, from its name and what sets it apart
 *   <li>{@code in:part(iri, part, …)}: an IRI for something that belongs to an entity
 *   <li>{@code in:lookup(table, key, column)}: a cell of a look-up table; {@code in:translate(table, text)}: the value
 *       that the settings give for a text, or the text itself
 *   <li>{@code in:key(name)}: the form in which names are compared; {@code in:label(iri, name)}: the name, if it is the first
 *       that this import gives to that entity
 *   <li>{@code in:edition()}: the day of the edition
 * </ul>
 *
 * @param matcher knows the entities of the graph
 * @param tables the look-up tables
 * @param translations the tables of the settings
 * @param edition the day of the edition
 * @param journal told of what has no result
 */
public record MappingFunctions(
        EntityMatcher matcher,
        LookupTables tables,
        Map<String, Map<String, String>> translations,
        Optional<Node> edition,
        Journal journal) {
    private static final String PARTS = "--";

    /** The functions of SPARQL and those of mappings, and no others. */
    public FunctionRegistry registry() {
        FunctionRegistry registry = new FunctionRegistry();
        StandardFunctions.loadStdDefs(registry);
        put(registry, "date", this::date);
        put(registry, "precision", this::precision);
        put(registry, "figure", this::figure);
        put(registry, "find", arguments -> find(arguments, false));
        put(registry, "refer", arguments -> find(arguments, true));
        put(registry, "code", this::code);
        put(registry, "needCode", this::needCode);
        put(registry, "having", matcher::byValues);
        put(registry, "miss", this::miss);
        put(registry, "mint", this::mint);
        put(registry, "part", this::part);
        put(registry, "lookup", this::lookup);
        put(registry, "translate", this::translate);
        put(registry, "edition", arguments -> edition);
        put(registry, "key", arguments -> literal(NameKey.of(text(arguments, 0)).text()));
        Map<String, String> labels = new HashMap<>();
        put(registry, "label", arguments -> label(labels, arguments));
        return registry;
    }

    private void put(FunctionRegistry registry, String name, Function<List<Node>, Optional<Node>> body) {
        registry.put(new Terms(matcher.names()).ingest(name), uri -> new MappingFunction(body));
    }

    private Optional<Node> date(List<Node> arguments) {
        return partialDate(arguments)
                .map(date -> NodeFactory.createLiteralDT(date.day().toString(), XSDDatatype.XSDdate));
    }

    private Optional<Node> precision(List<Node> arguments) {
        return partialDate(arguments).map(date -> NodeFactory.createLiteralString(date.precision()));
    }

    private Optional<PartialDate> partialDate(List<Node> arguments) {
        return noted(PartialDate.of(text(arguments, 0)), text(arguments, 0), "date");
    }

    private Optional<Node> figure(List<Node> arguments) {
        int power = arguments.size() > 1 ? Integer.parseInt(text(arguments, 1)) : 0;
        return noted(Figure.of(text(arguments, 0), power), text(arguments, 0), "figure")
                .map(lexical -> NodeFactory.createLiteralDT(lexical, XSDDatatype.XSDdouble));
    }

    private <T> Optional<T> noted(Optional<T> read, String value, String expected) {
        if (read.isEmpty()) {
            journal.unread(value, expected);
        }
        return read;
    }

    private Optional<Node> find(List<Node> arguments, boolean isNeeded) {
        Mention mention = mention(arguments);
        Resolution resolution = matcher.byName(mention);
        if (resolution instanceof Resolution.Known known) {
            return Optional.of(known.entity());
        }
        if (resolution instanceof Resolution.Open open && !open.candidates().isEmpty()) {
            journal.candidates(mention, open.candidates());
        }
        if (isNeeded) {
            journal.unresolved(mention.name());
        }
        return Optional.empty();
    }

    private static Mention mention(List<Node> arguments) {
        Map<Node, Set<Node>> traits =
                arguments.size() > 3 ? Map.of(arguments.get(2), Set.of(arguments.get(3))) : Map.of();
        Stream<String> names = Stream.concat(
                        Stream.of(arguments.get(1)), arguments.stream().skip(4))
                .map(MappingFunctions::string);
        return new Mention(names.distinct().toList(), arguments.get(0), traits);
    }

    private Optional<Node> code(List<Node> arguments) {
        return matcher.byCode(arguments.get(0), text(arguments, 1));
    }

    private Optional<Node> needCode(List<Node> arguments) {
        Optional<Node> found = code(arguments);
        if (found.isEmpty()) {
            journal.unresolved(text(arguments, 1));
        }
        return found;
    }

    private Optional<Node> miss(List<Node> arguments) {
        journal.unresolved(text(arguments, 0));
        return Optional.empty();
    }

    private Optional<Node> mint(List<Node> arguments) {
        String name = arguments.stream().map(each -> Slug.of(string(each))).collect(Collectors.joining("-"));
        Node iri = matcher.names().entity(name);
        for (int number = 2; matcher.has(iri); number++) {
            iri = matcher.names().entity(name + "-" + number);
        }
        return Optional.of(iri);
    }

    private Optional<Node> part(List<Node> arguments) {
        String rest = arguments.stream()
                .skip(1)
                .map(each -> PARTS + Slug.of(string(each)))
                .collect(Collectors.joining());
        return Optional.of(NodeFactory.createURI(string(arguments.get(0)) + rest));
    }

    private Optional<Node> lookup(List<Node> arguments) {
        return tables.cell(text(arguments, 0), text(arguments, 1), text(arguments, 2))
                .map(NodeFactory::createLiteralString);
    }

    private Optional<Node> translate(List<Node> arguments) {
        String text = text(arguments, 1);
        String other = translations.getOrDefault(text(arguments, 0), Map.of()).getOrDefault(text, text);
        return other.isEmpty() ? Optional.empty() : Optional.of(NodeFactory.createLiteralString(other));
    }

    private static Optional<Node> label(Map<String, String> labels, List<Node> arguments) {
        String label = labels.computeIfAbsent(text(arguments, 0), entity -> text(arguments, 1));
        return label.equals(text(arguments, 1)) ? literal(label) : Optional.empty();
    }

    private static Optional<Node> literal(String text) {
        return Optional.of(NodeFactory.createLiteralString(text));
    }

    private static String text(List<Node> arguments, int position) {
        return string(arguments.get(position));
    }

    private static String string(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }
}
