package org.w3id.chokepoint.server.page.html;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Shows a graph as a table of its statements. */
public record TriplesTable(TermHtml terms) {
    private static final int MAX_ROWS = 500;

    /** @param name what the graph says of itself comes last */
    public Html of(Graph graph, Node name) {
        List<Html> rows = graph.stream()
                .sorted(Comparator.comparing(
                                (Triple triple) -> triple.getSubject().equals(name))
                        .thenComparing(this::text))
                .limit(MAX_ROWS)
                .map(this::row)
                .toList();
        Html head = element(
                "tr",
                Stream.of("Subject", "Property", "Value")
                        .map(column -> element("th", column).with("scope", "col"))
                        .toList());
        Html table = element("table", element("thead", head), element("tbody", rows));
        return all(count(graph.size()), Html.scrolled("Statements", table));
    }

    private static Html count(int statements) {
        String text = statements == 1 ? "1 statement" : statements + " statements";
        return element(
                "p",
                statements > MAX_ROWS
                        ? text + "; the first " + MAX_ROWS + " are shown, the data have all."
                        : text + ".");
    }

    private Html row(Triple triple) {
        return element(
                "tr",
                Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                        .map(term -> element("td", terms.of(term)))
                        .toList());
    }

    private String text(Triple triple) {
        return String.join(
                "\t",
                terms.labels().text(triple.getSubject()),
                terms.labels().text(triple.getPredicate()),
                terms.labels().text(triple.getObject()));
    }
}
