package org.w3id.chokepoint.day;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.w3id.chokepoint.day.DatedNode.Stays;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.QueryCatalog;

/**
 * Questions that have a day, with arguments drawn for those that need a thing as well.
 *
 * @param stages whether stages of rules are wanted that are over
 * @param rules whether rules are wanted that are not in force
 */
record DayQuestions(List<CannedQuery> queries, Stays stages, Stays rules) {
    /** What happened in a period, and which forecasts fall due by a day, is not what holds on a day. */
    private static final Set<String> OTHERS = Set.of("changes", "forecasts-due");

    private static final Map<String, Map<String, List<String>>> CHOICES = Map.of(
            "may-it-be-exported",
            Map.of(
                    "item", List.of("h20", "h100", "geforce-rtx-4090", "nvidia-a100", "items-subject-to-the-ear"),
                    "destination", List.of("china", "macao", "vietnam", "united-arab-emirates", "germany"),
                    "party", List.of("", "huawei", "nexperia")),
            "control-outcomes",
            Map.of("technology", List.of("h20", "a800", "h100", "gpt-4-5")));

    /** All of them, by what they want to see that does not hold on the day. */
    static List<DayQuestions> of(QueryCatalog catalog) {
        Map<String, DayQuestions> special = Map.of(
                "rules-in-force", new DayQuestions(List.of(), Stays.WHEN_OVER, Stays.NEVER),
                "measures-by-stage", new DayQuestions(List.of(), Stays.WHEN_OVER, Stays.ALWAYS),
                "fifty-per-cent-rule", new DayQuestions(List.of(), Stays.NEVER, Stays.ALWAYS));
        DayQuestions others = new DayQuestions(List.of(), Stays.NEVER, Stays.NEVER);
        return catalog.queries().stream()
                .filter(query -> query.parameters().stream()
                        .anyMatch(parameter -> parameter.name().equals("asOf")))
                .filter(query -> !OTHERS.contains(query.name()))
                .collect(Collectors.groupingBy(query -> special.getOrDefault(query.name(), others)))
                .entrySet()
                .stream()
                .map(entry -> new DayQuestions(
                        entry.getValue(),
                        entry.getKey().stages(),
                        entry.getKey().rules()))
                .toList();
    }

    String names() {
        return queries.stream().map(CannedQuery::name).collect(Collectors.joining(", "));
    }

    /** Empty if it is not among them. */
    Optional<DayQuestions> only(String name) {
        return queries.stream()
                .filter(query -> query.name().equals(name))
                .findAny()
                .map(query -> new DayQuestions(List.of(query), stages, rules));
    }

    /** Only the triples that one of them can look at, and those that tell of days. */
    OnOneDay reduced(DatasetGraph whole) {
        List<String> texts = queries.stream().map(DayQuestions::written).toList();
        Set<Node> properties = Stream.concat(
                        whole.getDefaultGraph().stream()
                                .map(Triple::getPredicate)
                                .distinct(),
                        Stream.of(RDF.type.asNode()))
                .filter(each -> texts.stream().anyMatch(text -> text.contains("<" + each + ">"))
                        || each.equals(RDF.type.asNode()))
                .collect(Collectors.toSet());
        Map<Node, Stays> stays = new HashMap<>();
        whole.getDefaultGraph()
                .find(Node.ANY, term("concernsMeasure"), Node.ANY)
                .forEachRemaining(triple -> {
                    stays.put(triple.getSubject(), stages);
                    stays.put(triple.getObject(), rules);
                });
        whole.getDefaultGraph()
                .find(Node.ANY, RDF.type.asNode(), term("ControlRule"))
                .forEachRemaining(triple -> stays.put(triple.getSubject(), rules));
        return new OnOneDay(whole, properties, stays);
    }

    /** Without prefixes. */
    private static String written(CannedQuery query) {
        Query copy = query.query().cloneQuery();
        copy.setPrefixMapping(new PrefixMappingImpl());
        return copy.toString();
    }

    private static Node term(String name) {
        return NodeFactory.createURI("https://w3id.org/chokepoint/ontology#" + name);
    }

    static Map<String, List<String>> arguments(CannedQuery query, String day, Random random) {
        Map<String, List<String>> arguments = new HashMap<>(Map.of("asOf", List.of(day)));
        CHOICES.getOrDefault(query.name(), Map.of()).forEach((name, values) -> {
            String value = values.get(random.nextInt(values.size()));
            if (!value.isEmpty()) {
                arguments.put(name, List.of(value));
            }
        });
        return arguments;
    }
}
