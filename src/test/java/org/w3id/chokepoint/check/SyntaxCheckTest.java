package org.w3id.chokepoint.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.check.result.ValidationResult;
import org.w3id.chokepoint.graph.Workspace;

class SyntaxCheckTest {
    private static final String PREFIXES =
            "@prefix ex: <http://example.org/> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n";

    @TempDir
    private Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void makeWorkspace() {
        workspace = new SmallWorkspace(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # fault                 | Turtle                                    | Jena RIOT says         | RDF4J Rio says
            no last dot             | ex:a ex:b ex:c                            |                        | Unexpected end of file
            relative IRI            | ex:a ex:b <c> .                           | Relative IRI: c        | no base URI
            IRI relative to a base  | @base <http://b.org/> . ex:a ex:b <c> .   | Relative IRI: c        |
            month 13                | ex:a ex:b "2024-13-45"^^xsd:date .        | '2024-13-45' not valid | '2024-13-45' is not a valid
            30 February             | ex:a ex:b "2024-02-30"^^xsd:date .        | '2024-02-30' not valid | '2024-02-30' is not a valid
            no number               | ex:a ex:b "many"^^xsd:integer .           | 'many' not valid       | 'many' is not a valid
            overlong language       | ex:a ex:b "c"@toolonglanguage .           | Language not valid     | toolonglanguage
            undeclared prefix       | ex:a exx:b ex:c .                         | Undefined prefix: exx  | 'exx' used but not defined
            space in an IRI         | ex:a ex:b <http://example.org/a b> .      | Spaces are not legal   | unencoded space
            one-letter scheme part  | ex:a ex:b <urn:x> .                       | <urn:x>                |
            missing object          | ex:a ex:b .                               | DOT                    | Object for statement missing
            """)
    void faultIsReportedByTheParsersThatSeeIt(String fault, String turtle, String jena, String rio) {
        workspace.file("data/faulty.ttl", PREFIXES + turtle);
        assertReports(jena, "Jena RIOT: ", "data/faulty.ttl:3:");
        assertReports(rio, "RDF4J Rio: ", "data/faulty.ttl:3");
    }

    @Test
    void allFaultsOfAllFilesAreReportedInOneRun() {
        workspace.file("data/one.ttl", PREFIXES + "ex:a ex:b \"x\"^^xsd:integer .\nex:c ex:d \"y\"^^xsd:integer .\n");
        workspace.file("data/two.ttl", "ex:a ex:b ex:c .");
        workspace.file("ontology/three.ttl", PREFIXES + "ex:a ex:b ex:c");
        assertEquals(
                List.of(
                        "data/one.ttl:3",
                        "data/one.ttl:3:11",
                        "data/one.ttl:4",
                        "data/one.ttl:4:11",
                        "data/two.ttl:1",
                        "data/two.ttl:1:1",
                        "ontology/three.ttl:3"),
                results().stream().map(result -> result.focus().name()).sorted().toList());
    }

    @Test
    void filesThatBothReadAlikeArePassed() {
        workspace.file(
                "data/good.ttl",
                PREFIXES + "ex:a ex:b [ ex:c ( 1 2.5 1e26 true \"华为\"@zh ) ] , \"d\"@en-GB , \"\"\"e\nf\"\"\" .\n");
        workspace.file("queries/answers/good.rq", "#+ title: a\n#+ summary: b?\nSELECT ?a { ?a ?b ?c }");
        workspace.file("ontology/rules/good.rq", "CONSTRUCT { ?a a ?b } { ?a ?b ?c }");
        assertEquals(List.of(), results());
    }

    @Test
    void tripleTermsAreReportedAsDisagreement() {
        workspace.file("data/star.ttl", PREFIXES + "<< ex:a ex:b ex:c >> ex:d ex:e .\n");
        String message = onlyMessage();
        assertTrue(message.startsWith("means 2 triples to Jena RIOT and 1 to RDF4J Rio; only Jena reads: []"), message);
        assertTrue(message.contains("only Rio reads: <<( <http://example.org/a>"), message);
    }

    @Test
    void textThatIsNotUtf8IsReported() throws IOException {
        byte[] text = (PREFIXES + "ex:a ex:b \"é\" .\n").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("data/latin.ttl"), text);
        assertEquals("has at byte 98, in line 3, the byte 0xE9, which is not UTF-8 (save it in UTF-8)", onlyMessage());
    }

    @Test
    void brokenQueriesAndRulesAreReportedBelowTheWorkspace() {
        workspace.file("queries/answers/broken.rq", "#+ title: a\n#+ summary: b?\nSELECT * { ?s }");
        workspace.file("queries/checks/headless.rq", "SELECT * { ?s ?p ?o }");
        workspace.file("ontology/rules/broken.rq", "SELECT * { ?s ?p ?o }");
        assertEquals(
                List.of("queries/answers/broken.rq", "queries/checks/headless.rq", "ontology/rules/broken.rq"),
                results().stream().map(result -> result.focus().name()).toList());
    }

    @Test
    void twoSourcesOfOneNameAreReported() {
        workspace.turtle("data/sources/law/alert.ttl", "").turtle("data/imports/alert/source.ttl", "");
        assertEquals(
                "would be the graph <https://w3id.org/chokepoint/source/alert>, which data/imports/alert is already"
                        + " (rename one of the two: the name alone makes the IRI, whatever the folder)",
                onlyMessage());
    }

    @Test
    void queriesOfOneNameAreReportedUnlessTheyStandInDifferentCatalogues() {
        String query = "#+ title: a\n#+ summary: b?\nSELECT * { ?s ?p ?o }";
        workspace
                .file("queries/answers/law/same.rq", query)
                .file("queries/diagrams/same.rq", query)
                .file("queries/diagrams/law/same.rq", query);
        assertEquals(
                List.of("queries/diagrams/same.rq"),
                results().stream().map(result -> result.focus().name()).toList());
    }

    private void assertReports(String expected, String parser, String place) {
        List<ValidationResult> own = results().stream()
                .filter(result -> result.message().startsWith(parser))
                .toList();
        boolean isReported = own.stream()
                .anyMatch(result -> result.message().contains(String.valueOf(expected))
                        && result.focus().name().startsWith(place)
                        && result.message().contains("(fix the file"));
        assertEquals(expected != null, isReported, own.toString());
        assertEquals(expected == null, own.isEmpty(), own.toString());
    }

    private String onlyMessage() {
        List<ValidationResult> results = results();
        assertEquals(1, results.size(), results.toString());
        return results.get(0).message();
    }

    private List<ValidationResult> results() {
        return new SyntaxCheck(Workspace.of(folder)).run();
    }
}
