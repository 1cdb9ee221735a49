package org.w3id.chokepoint.query.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.format.Negotiation;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.release.Release;

/** How an answer is written in each form. */
class AnswerFormatsTest {
    private static final String PREFIXES = SmallWorkspace.PREFIXES.replaceAll("@prefix (.*) \\.", "PREFIX $1");
    private static final String ROWS =
            PREFIXES + "SELECT ?s ?age ?note { ?s cp:age ?age OPTIONAL { ?s cp:note ?note } } ORDER BY ?age";

    @TempDir
    private Path folder;

    private Release release;

    @BeforeEach
    void writeWorkspace() {
        release = new SmallWorkspace(folder).turtle("data/entities/a.ttl", """
                        id:rex cp:age 3 ; rdfs:label '雷克斯'@zh , 'Rex, "the dog"'@en .
                        id:unnamed cp:age 5 ; cp:note 'a text that is so long that a screen would not hold it in one line'@en .
                        """).open();
    }

    @Test
    void csvHasALabelColumnBesideEachIri() {
        assertEquals("""
                s,sLabel,age,note
                https://w3id.org/chokepoint/id/rex,"Rex, ""the dog\""",3,
                https://w3id.org/chokepoint/id/unnamed,id:unnamed,5,a text that is so long that a screen would not hold it in one line
                """.replace("\n", "\r\n"), written(ROWS, "csv"));
    }

    @Test
    void tsvKeepsTypes() {
        assertTrue(
                written(ROWS, "tsv").contains("<https://w3id.org/chokepoint/id/rex>\t\"Rex, \\\"the dog\\\"\"\t3\t"));
    }

    @Test
    void flatJsonHasTypedValuesAndNulls() {
        JsonObject document = JSON.parse(written(ROWS, "json"));
        JsonObject row = document.get("rows").getAsArray().get(0).getAsObject();
        assertEquals(3, row.get("age").getAsNumber().value().intValue());
        assertEquals("Rex, \"the dog\"", row.getString("sLabel"));
        assertTrue(row.get("note").isNull());
        assertEquals("ages", document.getObj("meta").getString("query"));
    }

    @Test
    void sparqlJsonIsTheStandardForm() {
        JsonObject document = JSON.parse(written(ROWS, "srj"));
        assertEquals(2, document.getObj("results").get("bindings").getAsArray().size());
    }

    @Test
    void tableShowsNamesAndWraps() {
        assertEquals("""
                s               age  note
                --------------  ---  ------------------------------------------
                Rex, "the dog"  3
                id:unnamed      5    a text that is so long that a screen would
                                     not hold it in one line
                2 rows
                """, written(ROWS, "txt"));
    }

    @ParameterizedTest
    @CsvSource({"1e26, 1e26", "814.0e0, 814", "2.91e0, 2.91", "9.7e24, 9.7e24", "0.0e0, 0", "INF, Infinity"})
    void tableShowsDoublesAsPeopleWriteThem(String lexical, String shown) {
        String table = written(PREFIXES + "SELECT (xsd:double('" + lexical + "') AS ?x) {}", "txt");
        assertEquals(shown, table.lines().toList().get(2));
    }

    @Test
    void ideographsFillTwoColumns() {
        String table = written(
                PREFIXES + "SELECT ?l ?l2 { ?s rdfs:label ?l , ?l2 FILTER(lang(?l) = 'zh' && lang(?l2) = 'zh') }",
                "txt");
        assertEquals("雷克斯  雷克斯", table.lines().toList().get(2));
    }

    @ParameterizedTest
    @CsvSource({"txt, yes", "csv, true", "json, '\"boolean\": true'", "srj, '\"boolean\": true'"})
    void truthIsWritten(String format, String expected) {
        assertTrue(written("ASK {}", format)
                .replaceAll("\\s+", " ")
                .replace("\" :", "\":")
                .contains(expected));
    }

    @ParameterizedTest
    @CsvSource({"ttl, TURTLE", "jsonld, JSON-LD", "nt, N-TRIPLES"})
    void triplesComeBackTheSame(String format, String lang) {
        String construct = "CONSTRUCT WHERE { ?s ?p ?o }";
        byte[] bytes = written(construct, format).getBytes(StandardCharsets.UTF_8);
        Graph read = RDFParser.source(new ByteArrayInputStream(bytes))
                .lang(RDFLanguages.nameToLang(lang))
                .toGraph();
        assertTrue(read.isIsomorphicWith(release.graph().dataset().getDefaultGraph()));
    }

    private String written(String query, String extension) {
        Answer answer = release.runner(Duration.ofSeconds(10)).run(QueryFactory.create(query));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format format = new Negotiation("test", AnswerFormats.LABELLED.of(answer)).named(extension);
        AnswerFormats.LABELLED.write(format, answer, new Labels(release.graph()), Map.of("query", "ages"), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
