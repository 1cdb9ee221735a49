package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.model;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ServiceDescriptionTest {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    @RegisterExtension
    static SmallServer server = SmallServer.usual();

    @Test
    void descriptionNamesTheEndpoint() {
        assertTrue(description()
                .contains(
                        null,
                        property("endpoint"),
                        resource(server.uri("/sparql").toString())));
    }

    @Test
    void descriptionNamesTheLanguage() {
        assertTrue(description().contains(null, property("supportedLanguage"), resource(SD + "SPARQL11Query")));
    }

    @Test
    void descriptionNamesTheSources() {
        assertTrue(
                description().contains(null, property("name"), resource("https://w3id.org/chokepoint/source/herald")));
    }

    @Test
    void descriptionCountsTheTriplesOfAGraph() {
        assertTrue(description().listStatements(null, VOID.triples, (String) null).toList().stream()
                .anyMatch(statement -> statement.getInt() == 1));
    }

    private static Model description() {
        return model(server.get("/sparql", "Accept", "text/turtle"));
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(SD + name);
    }

    private static Resource resource(String iri) {
        return ResourceFactory.createResource(iri);
    }
}
