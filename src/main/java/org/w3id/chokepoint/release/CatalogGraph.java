package org.w3id.chokepoint.release;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.QueryCatalog;

/**
 * The canned queries as RDF, so that SPARQL editors show them as examples and a query can ask for queries.
 *
 * @see <a href="https://github.com/sib-swiss/sparql-examples">sib-swiss/sparql-examples, whose form this is</a>
 */
final class CatalogGraph {
    private CatalogGraph() {}

    static Graph of(QueryCatalog catalog, QueryRunner runner) {
        Model model = ModelFactory.createDefaultModel();
        catalog.queries().forEach(query -> add(model, runner.graph().names(), query, runner.example(query)));
        return model.getGraph();
    }

    private static void add(Model model, Namespaces names, CannedQuery query, String example) {
        Resource resource = model.createResource(names.queries() + query.name())
                .addProperty(RDF.type, resource(model, SHACL.SPARQLExecutable))
                .addProperty(RDFS.label, query.title(), "en")
                .addProperty(RDFS.comment, query.summary(), "en")
                .addProperty(
                        property(model, SHACL.prefixes),
                        model.createResource(names.graph("queries").getURI()))
                .addProperty(form(model, query.query()), example);
        query.tags().forEach(tag -> resource.addProperty(SchemaDO.keywords, tag));
        query.competencyQuestions().forEach(question -> resource.addProperty(DCTerms.subject, question));
    }

    private static Property form(Model model, Query query) {
        String form = query.isSelectType()
                ? "select"
                : query.isAskType() ? "ask" : query.isConstructType() ? "construct" : "describe";
        return model.createProperty(SHACL.getURI(), form);
    }

    private static Resource resource(Model model, Node node) {
        return model.createResource(node.getURI());
    }

    private static Property property(Model model, Node node) {
        return model.createProperty(node.getURI());
    }
}
