package org.w3id.chokepoint.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.chokepoint.diagram.model.Caption;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Role;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.answer.Answer;

/**
 * How much there is of something in each country.
 *
 * @param measured what is counted, in words
 * @param places in the order of the answer
 * @param unmapped names of those that the map lacks, or that no number of ISO 3166-1 tells
 */
public record CountryMap(Caption caption, String measured, List<Place> places, List<String> unmapped) {
    /**
     * A country of the map.
     *
     * @param number of ISO 3166-1
     */
    record Place(String number, Node country, String name, double amount) {}

    /**
     * Draws the first column that holds countries. What counts is the first number beside it where each country has one
     * row, else the number of its rows.
     */
    public static CountryMap of(Answer.Rows rows, KnowledgeGraph graph, Caption caption) {
        Map<Node, String> numbers = numbers(graph);
        Labels labels = new Labels(graph);
        Var column = rows.variables().stream()
                .map(Var::alloc)
                .filter(each -> rows.bindings().stream().anyMatch(row -> numbers.containsKey(row.get(each))))
                .findFirst()
                .orElse(Var.alloc(rows.variables().get(0)));
        Map<Node, List<Binding>> byCountry = new LinkedHashMap<>();
        rows.bindings().stream().filter(row -> row.contains(column)).forEach(row -> byCountry
                .computeIfAbsent(row.get(column), key -> new ArrayList<>())
                .add(row));
        Optional<Var> number = byCountry.size() < rows.bindings().size() ? Optional.empty() : Numbers.column(rows);
        CountryMap map = new CountryMap(
                caption,
                number.map(each -> Answer.Rows.heading(each.getVarName())).orElse("rows of the answer"),
                new ArrayList<>(),
                new ArrayList<>());
        byCountry.forEach((country, its) ->
                map.add(Optional.ofNullable(numbers.get(country)), country, labels.text(country), amount(its, number)));
        return map;
    }

    private void add(Optional<String> number, Node country, String name, double amount) {
        if (number.filter(World.shapes()::shows).isPresent()) {
            places.add(new Place(number.get(), country, name, amount));
        } else {
            unmapped.add(name);
        }
    }

    private static double amount(Collection<Binding> rows, Optional<Var> number) {
        return number.flatMap(
                        column -> rows.stream().map(row -> row.get(column)).findFirst())
                .map(value -> Double.parseDouble(value.getLiteralLexicalForm()))
                .orElse((double) rows.size());
    }

    /** The number of each country, from the register whose codes the ontology says the shapes have. */
    private static Map<Node, String> numbers(KnowledgeGraph graph) {
        Graph known = graph.dataset().getDefaultGraph();
        Collection<Node> identifies = Role.IDENTIFIED.terms(known);
        Set<Node> codes = new LinkedHashSet<>();
        Role.MAPPED.terms(known).forEach(register -> known.find(Node.ANY, SKOS.inScheme.asNode(), register)
                .mapWith(Triple::getSubject)
                .forEachRemaining(codes::add));
        Map<Node, String> numbers = new HashMap<>();
        codes.forEach(code -> identifies.forEach(property -> known.find(code, property, Node.ANY)
                .forEachRemaining(named -> known.find(code, SKOS.notation.asNode(), Node.ANY)
                        .forEachRemaining(notation -> numbers.put(
                                named.getObject(), notation.getObject().getLiteralLexicalForm())))));
        return numbers;
    }
}
