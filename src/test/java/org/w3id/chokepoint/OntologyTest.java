package org.w3id.chokepoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.parameters.Imports;
import org.semanticweb.owlapi.profiles.Profiles;

/** The ontology stays within the profiles that it promises, and small enough to learn. */
class OntologyTest {
    private static final String TERM = "https://w3id.org/chokepoint/ontology#";

    @ParameterizedTest
    @EnumSource(
            value = Profiles.class,
            names = {"OWL2_DL", "OWL2_RL"})
    void conformsToTheProfile(Profiles profile) throws OWLOntologyCreationException {
        assertEquals(List.of(), List.copyOf(profile.checkOntology(ontology()).getViolations()));
    }

    @Test
    void hasAtMostSixtyClassesAndAHundredAndTenProperties() throws OWLOntologyCreationException {
        OWLOntology ontology = ontology();
        long classes = ontology.classesInSignature(Imports.EXCLUDED)
                .filter(each -> each.getIRI().getIRIString().startsWith(TERM))
                .count();
        long properties = ontology.objectPropertiesInSignature(Imports.EXCLUDED)
                        .filter(each -> each.getIRI().getIRIString().startsWith(TERM))
                        .count()
                + ontology.dataPropertiesInSignature(Imports.EXCLUDED)
                        .filter(each -> each.getIRI().getIRIString().startsWith(TERM))
                        .count();
        assertTrue(classes >= 45 && classes <= 60, classes + " classes");
        assertTrue(properties <= 110, properties + " properties");
    }

    @Test
    void importsNothing() throws OWLOntologyCreationException {
        assertEquals(0, ontology().importsDeclarations().count());
    }

    /** The files of the ontology read as one document, as the graph holds them. */
    private static OWLOntology ontology() throws OWLOntologyCreationException {
        List<Path> files = Stream.of("chokepoint", "values", "alignments")
                .map(name -> Path.of("ontology", name + ".ttl"))
                .toList();
        Graph graph = GraphFactory.createDefaultGraph();
        files.forEach(file -> RDFParser.source(file).parse(graph));
        String document = RDFWriter.source(graph).lang(Lang.TURTLE).asString();
        return OWLManager.createOWLOntologyManager()
                .loadOntologyFromOntologyDocument(new StringDocumentSource(document));
    }
}
