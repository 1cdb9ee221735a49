package org.w3id.chokepoint.server.linked;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.format.Negotiation;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.graph.name.Suggestions;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;
import org.w3id.chokepoint.server.page.OntologyPage;
import org.w3id.chokepoint.server.page.entity.EntityPage;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.page.html.TermHtml;

/**
 * The addresses that the IRIs of the graph lead to. The IRI itself names a thing, which cannot be sent, so the answer is
 * 303 to a description of it; that has a file extension.
 *
 * @see <a href="https://www.w3.org/TR/cooluris/#r303gendocument">Cool URIs for the Semantic Web</a>
 */
public record LinkedDataService(KnowledgeGraph graph, EntityPage entities, OntologyPage ontology) implements Service {
    /** A program that takes anything gets data, so the page comes last. */
    private static final List<Format> FORMATS = Stream.concat(
                    AnswerFormats.LABELLED.triples().keySet().stream(), Stream.of(HtmlPage.FORMAT))
            .toList();

    private static final String DAY = "asOf";
    private static final String TODAY = "today";
    private static final Pattern FEED = Pattern.compile("(/.*)\\.(atom|feed)");
    private static final Pattern DOCUMENT = Pattern.compile("(/.*)\\.(html|json|jsonld|nt|rdf|ttl)");

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        Matcher document = DOCUMENT.matcher(exchange.path());
        Matcher feed = FEED.matcher(exchange.path());
        if (feed.matches()) {
            exchange.redirect(303, exchange.withQuery(ChangeFeed.address(known(feed.group(1)), feed.group(2))));
        } else if (document.matches()) {
            describe(exchange, known(document.group(1)), document.group(2));
        } else {
            refer(exchange, known(exchange.path()));
        }
    }

    /**
     * @throws ChokepointException NOT_FOUND with the nearest names
     */
    private Node known(String path) {
        Node thing = NodeFactory.createURI(graph.names().base() + path.substring(1));
        if (!new EntityDescription(graph).knows(thing)) {
            int start = thing.getURI().lastIndexOf('/') + 1;
            String name = thing.getURI().substring(start);
            String remedy =
                    Suggestions.remedy(name, names(thing.getURI().substring(0, start)), "find its label with /sparql");
            throw new ChokepointException(ErrorCode.NOT_FOUND, path, "the graph knows no such thing", remedy);
        }
        return thing;
    }

    private Set<String> names(String folder) {
        List<Node> things = new ArrayList<>();
        graph.dataset().getDefaultGraph().stream().map(Triple::getSubject).forEach(things::add);
        graph.dataset().listGraphNodes().forEachRemaining(things::add);
        Set<String> names = new TreeSet<>();
        things.stream()
                .filter(thing -> thing.isURI() && thing.getURI().startsWith(folder))
                .forEach(thing -> names.add(thing.getURI().substring(folder.length())));
        return names;
    }

    private void refer(HttpExchange exchange, Node thing) {
        Graph triples = graph.dataset().getDefaultGraph();
        Optional<String> successor = address(
                triples.find(thing, DCTerms.isReplacedBy.asNode(), Node.ANY).mapWith(Triple::getObject));
        Optional<String> versioned =
                address(triples.find(Node.ANY, OWL2.versionIRI.asNode(), thing).mapWith(Triple::getSubject));
        if (successor.isPresent()) {
            exchange.redirect(301, exchange.withQuery(successor.get()));
        } else {
            exchange.redirect(303, versioned.map(exchange::withQuery).orElseGet(() -> document(exchange)));
        }
    }

    private Optional<String> address(ExtendedIterator<Node> things) {
        return things.filterKeep(Node::isURI).nextOptional().flatMap(new TermHtml(new Labels(graph))::address);
    }

    private static String document(HttpExchange exchange) {
        Negotiation negotiation = new Negotiation(exchange.path(), FORMATS);
        Format format =
                exchange.format().map(negotiation::named).orElseGet(() -> negotiation.accepted(exchange.accept()));
        return exchange.withQuery(exchange.request().getRequestURI() + "." + format.extension());
    }

    private void describe(HttpExchange exchange, Node thing, String extension) throws IOException {
        Format format = new Negotiation(exchange.path(), FORMATS).named(extension);
        if (format.equals(HtmlPage.FORMAT)) {
            exchange.send(format.mediaType(), page(exchange, thing).html());
            return;
        }
        Answer.Triples triples = new Answer.Triples(new EntityDescription(graph).of(thing));
        exchange.send(
                format.mediaType(),
                out -> AnswerFormats.LABELLED.write(format, triples, new Labels(graph), Map.of(), out));
    }

    private HtmlPage page(HttpExchange exchange, Node thing) {
        return thing.equals(new EntityDescription(graph).ontology())
                ? ontology.of(thing)
                : entities.of(thing, exchange.parameter(DAY).orElse(TODAY));
    }
}
