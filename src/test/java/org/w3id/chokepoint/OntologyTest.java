package org.w3id.chokepoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.Profiles;

/** The ontology stays within the profiles that it promises, and each of its terms serves a question. */
class OntologyTest {
    private static final String TERM = "https://w3id.org/chokepoint/ontology#";
    private static final List<Node> LINKS =
            List.of(RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode(), RDFS.domain.asNode(), RDFS.range.asNode());

    @ParameterizedTest
    @EnumSource(
            value = Profiles.class,
            names = {"OWL2_DL", "OWL2_RL"})
    void conformsToTheProfile(Profiles profile) throws OWLOntologyCreationException {
        assertEquals(List.of(), List.copyOf(profile.checkOntology(ontology()).getViolations()));
    }

    @Test
    void importsNothing() throws OWLOntologyCreationException {
        assertEquals(0, ontology().importsDeclarations().count());
    }

    /**
     * A query file names a term, or a term below it, or asks through a property whose domain or range it is, or asks for
     * a wider class, of whose members it tells some apart.
     */
    @Test
    void everyTermServesAQuestion() throws IOException {
        String queries = text("queries", ".rq") + text("ontology/rules", ".rq");
        Graph graph = graph();
        Set<Node> used =
                terms(graph).stream().filter(term -> isNamed(term, queries)).collect(Collectors.toSet());
        List<Node> open = new ArrayList<>(used);
        while (!open.isEmpty()) {
            Node term = open.remove(open.size() - 1);
            Stream<Node> upward = LINKS.stream().flatMap(link -> objects(graph, term, link));
            Stream<Node> narrower = graph.find(Node.ANY, RDFS.subClassOf.asNode(), term).toList().stream()
                    .map(Triple::getSubject);
            Stream.concat(upward, narrower).filter(used::add).forEach(open::add);
        }
        assertEquals(
                List.of(),
                terms(graph).stream().filter(term -> !used.contains(term)).toList());
    }

    private static Stream<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).toList().stream().map(Triple::getObject);
    }

    /** Domain lives in the workspace: main code names no class and no property, only annotations meant for programs. */
    @Test
    void javaNamesNoTerm() {
        String code = text("src/main/java", ".java");
        assertEquals(
                List.of(),
                terms(graph()).stream()
                        .filter(term -> isNamed(term, code) || isQuoted(name(term), code))
                        .toList());
    }

    /** Nor who publishes the graph, under which name and licence, or below which IRI. */
    @Test
    void mainCodeSaysNothingOfTheDataset() {
        String code = Stream.of(".java", ".json", ".properties", ".js", ".txt", ".xml")
                .map(extension -> text("src/main", extension))
                .collect(Collectors.joining());
        Graph dataset = RDFParser.source(Path.of("data/dataset.ttl")).toGraph();
        Node own = dataset.find(Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode())
                .next()
                .getSubject();
        List<String> said = Stream.of(
                        DCTerms.title, DCTerms.description, DCTerms.license, DCTerms.creator, VOID.uriSpace)
                .flatMap(property -> objects(dataset, own, property.asNode()))
                .map(value -> value.isURI() ? value.getURI() : value.getLiteralLexicalForm())
                .toList();
        assertEquals(5, said.size());
        assertEquals(List.of(), said.stream().filter(code::contains).toList());
        assertFalse(code.contains(TERM.replaceFirst("^https?://(.*/).*", "$1")));
    }

    /** Words such as "mentions" are English as well; one with a capital inside is a term. */
    private static boolean isQuoted(String name, String code) {
        String before = name.chars().skip(1).anyMatch(Character::isUpperCase) ? "" : "(?:TERM \\+ |term\\()";
        return Pattern.compile(before + '"' + name + '"').matcher(code).find();
    }

    private static boolean isNamed(Node term, String text) {
        return Pattern.compile("(?:cp:|ontology#)" + name(term) + "\\b")
                .matcher(text)
                .find();
    }

    private static String name(Node term) {
        return term.getURI().substring(TERM.length());
    }

    /** Classes and properties, without annotation properties. */
    private static List<Node> terms(Graph graph) {
        return Stream.of(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
                .flatMap(kind -> graph.find(Node.ANY, RDF.type.asNode(), kind.asNode()).toList().stream())
                .map(Triple::getSubject)
                .filter(term -> term.isURI() && term.getURI().startsWith(TERM))
                .distinct()
                .toList();
    }

    private static String text(String folder, String extension) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            StringBuilder text = new StringBuilder();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(extension)).toList()) {
                text.append(Files.readString(file)).append('\n');
            }
            return text.toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The files of the ontology read as one document, as the graph holds them. */
    private static Graph graph() {
        List<Path> files = Stream.of("chokepoint", "values", "alignments")
                .map(name -> Path.of("ontology", name + ".ttl"))
                .toList();
        Graph graph = GraphFactory.createDefaultGraph();
        files.forEach(file -> RDFParser.source(file).parse(graph));
        return graph;
    }

    private static OWLOntology ontology() throws OWLOntologyCreationException {
        String document = RDFWriter.source(graph()).lang(Lang.TURTLE).asString();
        return OWLManager.createOWLOntologyManager()
                .loadOntologyFromOntologyDocument(new StringDocumentSource(document));
    }
}
