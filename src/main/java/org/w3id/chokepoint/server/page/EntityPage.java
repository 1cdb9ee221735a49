package org.w3id.chokepoint.server.page;

import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.page.html.Statements;
import org.w3id.chokepoint.server.page.html.StatementsHtml;
import org.w3id.chokepoint.server.page.html.TermHtml;
import org.w3id.chokepoint.server.page.html.TriplesTable;

/** One thing in a browser: its names, what is said of it and by whom, and, if it is a source, what it says. */
public record EntityPage(KnowledgeGraph graph, ReleaseId releaseId) {
    private static final List<Node> NAMES = List.of(RDFS.label.asNode(), SKOS.altLabel.asNode());

    public HtmlPage of(Node thing) {
        DatasetGraph dataset = graph.dataset();
        TermHtml terms = new TermHtml(new Labels(graph));
        StatementsHtml html = new StatementsHtml(dataset, terms, thing);
        Statements outgoing = Statements.of(dataset, thing);
        Statements facts = outgoing.without(Set.of(RDF.type.asNode(), NAMES.get(0), NAMES.get(1)));
        Statements incoming = Statements.about(dataset, thing).fromOthersThan(thing);
        List<Html> body =
                new ArrayList<>(List.of(identity(thing), types(outgoing, terms), names(outgoing, terms.title(thing))));
        if (!facts.isEmpty()) {
            body.add(section("What is said of it", html.of(facts)));
        }
        if (!incoming.isEmpty()) {
            body.add(section("What refers to it", html.of(incoming)));
        }
        if (dataset.containsGraph(thing)) {
            body.add(section("What it says", new TriplesTable(terms).of(dataset.getGraph(thing), thing)));
        }
        return new HtmlPage(releaseId, terms.title(thing), TermHtml.links(thing), body);
    }

    private static Html identity(Node thing) {
        List<Html> parts = new ArrayList<>(List.of(element("code", thing.getURI())));
        AnswerFormats.LABELLED.triples().keySet().forEach(format -> {
            parts.add(text(" · "));
            parts.add(link(TermHtml.address(thing, format), format.name()));
        });
        return element("p", parts).with("class", "identity");
    }

    private static Html types(Statements statements, TermHtml terms) {
        List<Html> types = new ArrayList<>();
        statements.ends(RDF.type.asNode()).stream()
                .filter(Node::isURI)
                .sorted(Comparator.comparing(terms.labels()::text))
                .forEach(type -> types.add(element("li", terms.of(type))));
        return types.isEmpty() ? text("") : element("ul", types).with("class", "types");
    }

    private static Html names(Statements statements, String heading) {
        List<Node> literals = NAMES.stream()
                .flatMap(property -> statements.ends(property).stream())
                .filter(Node::isLiteral)
                .sorted(Comparator.comparing(Node::getLiteralLanguage).thenComparing(Node::getLiteralLexicalForm))
                .toList();
        if (literals.stream()
                .allMatch(literal -> literal.getLiteralLexicalForm().equals(heading))) {
            return text("");
        }
        return element("ul", literals.stream().map(EntityPage::name).toList()).with("class", "names");
    }

    private static Html name(Node literal) {
        String language = literal.getLiteralLanguage();
        Html name = text(literal.getLiteralLexicalForm());
        return language.isEmpty()
                ? element("li", name)
                : element("li", element("span", name).with("lang", language), text(" "), element("small", language));
    }

    private static Html section(String title, Html... content) {
        List<Html> parts = Stream.concat(Stream.of(element("h2", title)), Stream.of(content))
                .toList();
        return element("section", parts);
    }
}
