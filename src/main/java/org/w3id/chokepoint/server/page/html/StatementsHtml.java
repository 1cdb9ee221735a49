package org.w3id.chokepoint.server.page.html;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;

/**
 * Shows statements grouped by property, each with the sources that state it.
 *
 * @param page the thing that the page is about; where it would be its own source, or leads back to itself, it is left out
 */
public record StatementsHtml(DatasetGraph dataset, TermHtml terms, Node page) {
    private static final int MAX_PER_PROPERTY = 200;
    private static final int MAX_DEPTH = 4;

    public Html of(Statements statements) {
        return of(statements, terms::of, true, 0);
    }

    /** For statements whose object is the thing of the page, under the names of the relations from its end. */
    public Html seenFromTheOtherEnd(Statements statements) {
        return of(statements, new InverseNames(terms)::of, true, 0);
    }

    /** For statements that all come from the graph shown. */
    public Html withoutSources(Statements statements) {
        return of(statements, terms::of, false, 0);
    }

    private Html of(Statements statements, Function<Node, Html> name, boolean sources, int depth) {
        List<Html> groups = new ArrayList<>();
        byName(statements.byProperty().keySet()).forEach(property -> {
            groups.add(element("dt", name.apply(property)));
            groups.addAll(ends(statements.byProperty().get(property), sources, depth));
        });
        return element("dl", groups);
    }

    private List<Html> ends(Map<Node, Set<Node>> ends, boolean sources, int depth) {
        List<Html> shown = new ArrayList<>();
        byName(ends.keySet())
                .limit(MAX_PER_PROPERTY)
                .forEach(end -> shown.add(element("dd", end(end, depth), sources ? sources(ends.get(end)) : text(""))));
        if (ends.size() > MAX_PER_PROPERTY) {
            shown.add(element(
                            "dd",
                            "The first %d of %d are shown; the data have all.".formatted(MAX_PER_PROPERTY, ends.size()))
                    .with("class", "note"));
        }
        return shown;
    }

    /** A blank node has no page, and the IRI of an unnamed one tells little, so what is said of it is said here. */
    private Html end(Node end, int depth) {
        boolean unnamed = terms.names().isEntity(end) && !terms.hasName(end);
        boolean unfold = unnamed ? depth == 0 : end.isBlank() && depth < MAX_DEPTH;
        if (!unfold) {
            return terms.of(end);
        }
        Statements said = Statements.of(dataset, end).notLeadingTo(page);
        Html name = unnamed ? all(terms.of(end), text(" "), types(said)) : text("");
        return all(name, of(said.without(Set.of(RDF.type.asNode())), terms::of, false, depth + 1));
    }

    private Html types(Statements said) {
        List<Html> types = new ArrayList<>();
        byName(said.ends(RDF.type.asNode())).forEach(type -> {
            types.add(text(types.isEmpty() ? "" : ", "));
            types.add(terms.of(type));
        });
        return element("small", types);
    }

    private Html sources(Set<Node> graphs) {
        List<Html> links = new ArrayList<>();
        byName(graphs).filter(graph -> !graph.equals(page)).forEach(graph -> {
            links.add(text(links.isEmpty() ? "" : "; "));
            links.add(terms.of(graph));
        });
        return links.isEmpty() ? text("") : element("small", all(links)).with("class", "sources");
    }

    /** Each name is looked up once, not at each comparison. */
    private Stream<Node> byName(Set<Node> nodes) {
        record Named(String name, Node node) {}
        return nodes.stream()
                .map(node -> new Named(terms.labels().text(node), node))
                .sorted(Comparator.comparing(Named::name)
                        .thenComparing(named -> named.node().toString()))
                .map(Named::node);
    }
}
