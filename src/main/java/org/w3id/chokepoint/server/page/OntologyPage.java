package org.w3id.chokepoint.server.page;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.page.html.Statements;
import org.w3id.chokepoint.server.page.html.StatementsHtml;
import org.w3id.chokepoint.server.page.html.TermHtml;

/** The ontology in a browser: every term at the anchor that its IRI names. */
public record OntologyPage(KnowledgeGraph graph, ReleaseId releaseId) {
    private static final Set<Node> SHOWN_APART =
            Set.of(RDF.type.asNode(), RDFS.label.asNode(), SKOS.definition.asNode(), RDFS.isDefinedBy.asNode());
    private static final Set<Node> PROPERTY_TYPES =
            Set.of(OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode(), OWL2.AnnotationProperty.asNode());

    public HtmlPage of(Node ontology) {
        Graph triples = graph.dataset().getGraph(graph.names().ontology());
        DatasetGraph dataset = new DatasetGraphMapLink(Graph.emptyGraph);
        dataset.addGraph(graph.names().ontology(), triples);
        TermHtml terms = new TermHtml(new Labels(graph));
        StatementsHtml html = new StatementsHtml(dataset, terms, ontology);
        List<Html> body = new ArrayList<>();
        body.add(html.withoutSources(Statements.of(dataset, ontology).without(Set.of(RDF.type.asNode()))));
        Map<String, List<Node>> byKind = terms(triples, terms.labels()).stream()
                .collect(Collectors.groupingBy(term -> kind(triples, term), TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, members) -> body.add(section(kind, members, html)));
        return new HtmlPage(releaseId, terms.title(ontology), terms.links(ontology), body);
    }

    /** Heading of the section in which a term stands; the order of the headings is that of the sections. */
    private static String kind(Graph triples, Node term) {
        if (triples.contains(term, RDF.type.asNode(), OWL2.Class.asNode())) {
            return "Classes";
        }
        boolean property = PROPERTY_TYPES.stream().anyMatch(type -> triples.contains(term, RDF.type.asNode(), type));
        return property ? "Properties" : "Values";
    }

    private List<Node> terms(Graph triples, Labels labels) {
        return triples.stream()
                .map(Triple::getSubject)
                .filter(graph.names()::isTerm)
                .distinct()
                .sorted(Comparator.comparing(labels::text))
                .toList();
    }

    private Html section(String title, List<Node> members, StatementsHtml html) {
        List<Html> index = new ArrayList<>();
        members.forEach(term -> index.add(
                element("li", link("#" + anchor(term), html.terms().labels().text(term)))));
        List<Html> entries =
                members.stream().<Html>map(term -> entry(term, html)).toList();
        return element(
                "section",
                element("h2", title + " (" + members.size() + ")"),
                element("ul", index).with("class", "index"),
                all(entries));
    }

    private Html entry(Node term, StatementsHtml html) {
        Statements statements = Statements.of(html.dataset(), term);
        Labels labels = html.terms().labels();
        Html definition = statements.ends(SKOS.definition.asNode()).stream()
                .<Html>map(text -> element("p", html.terms().of(text)))
                .collect(Collectors.collectingAndThen(Collectors.toList(), Html::all));
        return element(
                        "article",
                        element("h3", text(labels.text(term) + " "), element("code", labels.shortForm(term))),
                        definition,
                        html.withoutSources(statements.without(SHOWN_APART)))
                .with("id", anchor(term));
    }

    private String anchor(Node term) {
        return term.getURI().substring(graph.names().terms().length());
    }
}
