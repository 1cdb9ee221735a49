package org.w3id.chokepoint.diagram;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.chokepoint.query.BoundQuery;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.query.catalog.ParameterType;
import org.w3id.chokepoint.query.catalog.QueryCatalog;

/** Adds the neighbours of things to a diagram: what the diagram shows that stands on the pages of things of every kind. */
record Expansion(QueryCatalog queries, QueryRunner runner) {
    private static final String TAG = "entity";

    /**
     * The triples of an answer with those around things, on the same day.
     *
     * @param things IRIs, of which those that name no entity, such as groups, have nothing around them
     */
    Graph of(Answer.Triples answer, BoundQuery bound, Collection<String> things) {
        List<String> entities = things.stream().filter(this::isEntity).toList();
        Optional<CannedQuery> around = query();
        if (entities.isEmpty() || around.isEmpty()) {
            return answer.graph();
        }
        Graph all = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(all, answer.graph());
        entities.forEach(thing -> {
            if (runner.run(around.get(), arguments(around.get(), thing, bound), RowRange.ALL)
                    instanceof Answer.Triples triples) {
                GraphUtil.addInto(all, triples.graph());
            }
        });
        return all;
    }

    private boolean isEntity(String iri) {
        return iri.indexOf('#') < 0 && runner.graph().names().isEntity(NodeFactory.createURI(iri));
    }

    private Optional<CannedQuery> query() {
        return queries.queries().stream()
                .filter(query -> query.tags().contains(TAG) && thing(query).isPresent())
                .findFirst();
    }

    private static Optional<Parameter> thing(CannedQuery query) {
        return query.parameters().stream()
                .filter(each ->
                        each.type() == ParameterType.ENTITY && each.members().isEmpty())
                .findFirst();
    }

    private static Map<String, List<String>> arguments(CannedQuery around, String thing, BoundQuery bound) {
        Map<String, List<String>> arguments = new HashMap<>();
        arguments.put(thing(around).orElseThrow().name(), List.of(thing));
        bound.query().parameters().stream()
                .filter(each -> each.type() == ParameterType.DATE)
                .filter(each -> around.parameters().stream()
                        .anyMatch(other -> other.type() == ParameterType.DATE
                                && other.name().equals(each.name())))
                .forEach(each -> bound.values(each)
                        .ifPresent(days ->
                                arguments.put(each.name(), List.of(days.get(0).getLiteralLexicalForm()))));
        return arguments;
    }
}
