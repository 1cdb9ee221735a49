package org.w3id.chokepoint.server.page.html;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.text;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.chokepoint.graph.name.Labels;

/** The names of relations as seen from their other end, which the ontology gives; else an arrow tells the direction. */
record InverseNames(TermHtml terms) {

    Html of(Node property) {
        return Labels.best(
                        terms.labels()
                                .graph()
                                .dataset()
                                .getDefaultGraph()
                                .find(property, terms.names().term("inverseLabel"), Node.ANY)
                                .mapWith(Triple::getObject)
                                .toList(),
                        "en")
                .<Html>map(label -> terms.link(property, text(label.getLiteralLexicalForm())))
                .orElseGet(() -> all(text("← "), terms.of(property)));
    }
}
