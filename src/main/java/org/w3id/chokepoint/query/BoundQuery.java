package org.w3id.chokepoint.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;

/**
 * A canned query whose arguments have become terms: all that is needed to run it.
 *
 * @param terms the values of each parameter, by its variable; a parameter left out has no entry
 * @param range the rows that are wanted
 */
public record BoundQuery(CannedQuery query, Map<String, List<Node>> terms, RowRange range) {

    /** The values of a parameter; empty if it is left out. */
    public Optional<List<Node>> values(Parameter parameter) {
        return Optional.ofNullable(terms.get(parameter.variable()));
    }

    /** The query as any other SPARQL engine can answer it: each variable that has a value is replaced by it. */
    public Query written() {
        Map<Var, Node> single = new LinkedHashMap<>();
        terms.forEach((variable, values) -> {
            if (values.size() == 1) {
                single.put(Var.alloc(variable), values.get(0));
            }
        });
        return QueryTransformOps.replaceVars(withLists(), single);
    }

    /** The query with a VALUES block for each parameter of several values, at the start of its pattern. */
    Query withLists() {
        Query wanted = range.of(query.query());
        Map<String, List<Node>> lists = new LinkedHashMap<>(terms);
        lists.values().removeIf(values -> values.size() == 1);
        if (lists.isEmpty()) {
            return wanted;
        }
        ElementGroup pattern = new ElementGroup();
        lists.forEach((variable, values) -> pattern.addElement(block(Var.alloc(variable), values)));
        if (wanted.getQueryPattern() instanceof ElementGroup group) {
            group.getElements().forEach(pattern::addElement);
        }
        Query copy = wanted.cloneQuery();
        copy.setQueryPattern(pattern);
        return copy;
    }

    private static ElementData block(Var variable, List<Node> values) {
        ElementData block = new ElementData();
        block.add(variable);
        values.forEach(value -> block.add(BindingFactory.binding(variable, value)));
        return block;
    }
}
