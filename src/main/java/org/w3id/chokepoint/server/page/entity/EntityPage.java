package org.w3id.chokepoint.server.page.entity;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.name.Kinds;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.server.page.block.Blocks;
import org.w3id.chokepoint.server.page.html.Citation;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.page.html.Statements;
import org.w3id.chokepoint.server.page.html.StatementsHtml;
import org.w3id.chokepoint.server.page.html.TermHtml;
import org.w3id.chokepoint.server.page.html.TriplesTable;

/**
 * One thing in a browser: what it is and how it stands on a day, what is said of it and by whom, its surroundings as a
 * picture, and at the end, folded, every statement with it.
 *
 * @param ways the questions and diagrams that can be asked about it
 */
public record EntityPage(KnowledgeGraph graph, ReleaseId releaseId, Blocks blocks, WaysOn ways) {
    private static final String HEAD = "head";
    private static final String PAGE = "entity";
    private static final List<Node> NAMES = List.of(RDFS.label.asNode(), SKOS.altLabel.asNode());

    /**
     * @param thing known to the graph
     * @param asOf the day, as the reader writes it
     */
    public HtmlPage of(Node thing, String asOf) {
        TermHtml terms = new TermHtml(new Labels(graph));
        Statements outgoing = Statements.of(graph.dataset(), thing);
        List<Html> body = new ArrayList<>(List.of(types(thing, terms), names(outgoing, terms.title(thing))));
        boolean described = !outgoing.isEmpty();
        if (described) {
            body.add(element("div", all(blocks.of(HEAD, thing, asOf))).with("class", "standing"));
            if (blocks.dependOnDay(HEAD, thing) || blocks.dependOnDay(PAGE, thing)) {
                body.add(day(thing, terms, asOf));
            }
            body.addAll(blocks.of(PAGE, thing, asOf));
        }
        body.addAll(ways.about(thing, asOf));
        body.add(everything(thing, outgoing, terms));
        body.add(EntityFiles.of(thing, terms));
        body.add(new Citation(releaseId, graph.names()).of(terms.address(thing).orElse("/")));
        return new HtmlPage(releaseId, terms.title(thing), terms.links(thing), body);
    }

    private static Html day(Node thing, TermHtml terms, String asOf) {
        return element(
                        "form",
                        element("label", "As of").with("for", "asOf"),
                        element("input").with("id", "asOf").with("name", "asOf").with("value", asOf),
                        element("button", "Show").with("type", "submit"),
                        element(
                                "small",
                                "A day, such as 2024-05-10, 10 May 2024 or today; it holds for the whole page."))
                .with("action", terms.address(thing).orElse("/") + ".html")
                .with("class", "day");
    }

    private Html everything(Node thing, Statements outgoing, TermHtml terms) {
        DatasetGraph dataset = graph.dataset();
        StatementsHtml html = new StatementsHtml(dataset, terms, thing);
        Statements facts = outgoing.without(Set.of(RDF.type.asNode(), NAMES.get(0), NAMES.get(1)));
        Statements incoming = Statements.about(dataset, thing).fromOthersThan(thing);
        List<Html> parts = new ArrayList<>(List.of(element("summary", "Every statement with it, as the data have it")));
        parts.add(element("p", element("code", thing.getURI())).with("class", "identity"));
        if (!facts.isEmpty()) {
            parts.add(element("h3", "What is said of it"));
            parts.add(html.of(facts));
        }
        if (!incoming.isEmpty()) {
            parts.add(element("h3", "What refers to it"));
            parts.add(html.seenFromTheOtherEnd(incoming));
        }
        if (dataset.containsGraph(thing)) {
            parts.add(element("h3", "What it says"));
            parts.add(new TriplesTable(terms).of(dataset.getGraph(thing), thing));
        }
        return element("details", parts).with("id", "everything");
    }

    /** The narrowest classes: what is above them goes without saying. */
    private Html types(Node thing, TermHtml terms) {
        Kinds kinds = new Kinds(graph.dataset().getDefaultGraph());
        List<Html> types = kinds.narrowest(kinds.all(thing)).stream()
                .filter(type -> !type.getURI().startsWith(RDFS.getURI()))
                .sorted(Comparator.comparing(terms.labels()::text))
                .<Html>map(type -> element("li", terms.of(type)))
                .toList();
        return types.isEmpty() ? text("") : element("ul", types).with("class", "types");
    }

    private static Html names(Statements statements, String heading) {
        List<Node> literals = NAMES.stream()
                .flatMap(property -> statements.ends(property).stream())
                .filter(Node::isLiteral)
                .filter(literal -> !literal.getLiteralLexicalForm().equals(heading))
                .distinct()
                .sorted(Comparator.comparing(Node::getLiteralLanguage).thenComparing(Node::getLiteralLexicalForm))
                .toList();
        return literals.isEmpty()
                ? text("")
                : element("ul", literals.stream().map(EntityPage::name).toList())
                        .with("class", "names");
    }

    private static Html name(Node literal) {
        Html.Element name = element("span", literal.getLiteralLexicalForm());
        String language = literal.getLiteralLanguage();
        return element(
                "li", language.isEmpty() ? name : name.with("lang", language).with("dir", "auto"));
    }
}
