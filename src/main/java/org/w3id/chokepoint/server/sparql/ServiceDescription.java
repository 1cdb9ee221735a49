package org.w3id.chokepoint.server.sparql;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.w3id.chokepoint.graph.DatasetDescription;
import org.w3id.chokepoint.graph.KnowledgeGraph;

/**
 * What the endpoint says of itself: where it is, what it understands, which graphs it holds and how large they are.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a>
 */
record ServiceDescription(KnowledgeGraph graph) {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMAT = "http://www.w3.org/ns/formats/";
    private static final List<String> FORMATS = List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "JSON-LD",
            "RDF_XML");

    /** @param address where the endpoint was asked */
    Graph of(String address) {
        Model model = ModelFactory.createDefaultModel();
        Resource endpoint = model.createResource(address);
        Resource service = model.createResource(term(model, "Service"));
        add(service, "endpoint", endpoint);
        add(service, "supportedLanguage", term(model, "SPARQL11Query"));
        add(service, "feature", term(model, "UnionDefaultGraph"));
        FORMATS.forEach(format -> add(service, "resultFormat", model.createResource(FORMAT + format)));
        add(service, "defaultDataset", dataset(model));
        return model.getGraph();
    }

    private Resource dataset(Model model) {
        DatasetGraph triples = graph.dataset();
        Resource dataset = model.createResource(term(model, "Dataset"));
        DatasetDescription.of(triples.getDefaultGraph())
                .licence()
                .ifPresent(licence -> dataset.addProperty(DCTerms.license, model.createResource(licence)));
        add(dataset, "defaultGraph", graph(model, triples.getDefaultGraph()));
        for (Iterator<Node> names = triples.listGraphNodes(); names.hasNext(); ) {
            Node name = names.next();
            Resource named = model.createResource(term(model, "NamedGraph"));
            add(named, "name", model.createResource(name.getURI()));
            add(named, "graph", graph(model, triples.getGraph(name)));
            add(dataset, "namedGraph", named);
        }
        return dataset;
    }

    private static Resource graph(Model model, Graph triples) {
        return model.createResource(term(model, "Graph"))
                .addProperty(RDF.type, VOID.Dataset)
                .addLiteral(VOID.triples, model.createTypedLiteral(triples.size()));
    }

    private static void add(Resource subject, String property, Resource value) {
        subject.addProperty(subject.getModel().createProperty(SD + property), value);
    }

    private static Resource term(Model model, String name) {
        return model.createResource(SD + name);
    }
}
