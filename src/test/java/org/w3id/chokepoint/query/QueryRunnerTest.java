package org.w3id.chokepoint.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.release.Release;

/** How values reach a query, what they cannot do, and what the answer looks like. */
class QueryRunnerTest {
    private static final String QUERY = """
            #+ title: Ages
            #+ summary: Who is how old?
            #+ params:
            #+   - {name: who, type: entity, class: "cp:Dog", optional: true, list: true, description: Dogs.}
            #+   - {name: born, type: date, default: today, description: Born before.}
            #+   - {name: least, type: integer, default: 0, description: Least age.}
            #+   - {name: mood, type: enum, scheme: "cp:moods", optional: true, description: Mood.}
            #+   - {name: tame, type: boolean, optional: true, description: Tame.}
            #+   - {name: word, type: string, optional: true, description: In the name.}
            #+   - {name: see, type: iri, optional: true, description: See also.}
            PREFIX cp: <https://w3id.org/chokepoint/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?dog ?age {
              BIND(?dogFound AS ?dog)
              ?__who_iri cp:age ?age ; cp:born ?born ; cp:mood ?mood ; cp:tame ?tame ; rdfs:label ?label .
              FILTER(?born < ?_born_xsd_date && ?age >= ?_least_integer)
              FILTER(!BOUND(?__mood_iri) || ?mood = ?__mood_iri)
              FILTER(!BOUND(?__tame_xsd_boolean) || ?tame = ?__tame_xsd_boolean)
              FILTER(!BOUND(?__word) || CONTAINS(?label, ?__word))
              FILTER(!BOUND(?__see_iri) || EXISTS { ?__who_iri rdfs:seeAlso ?__see_iri })
            }
            ORDER BY ?age
            """.replace("SELECT ?dog ?age", "SELECT DISTINCT (?__who_iri AS ?dog) ?age")
            .replace("  BIND(?dogFound AS ?dog)\n", "");

    @TempDir
    private Path folder;

    private Release release;

    @BeforeEach
    void writeWorkspace() {
        release = new SmallWorkspace(folder)
                .turtle("data/entities/dogs.ttl", """
                        id:rex a cp:Dog ; cp:age 3 ; cp:born '2020-01-01'^^xsd:date ; cp:mood cp:good ; cp:tame true ;
                            rdfs:label 'Rex'@en ; skos:altLabel 'King'@en ; rdfs:seeAlso <https://e.org/rex> , <https://e.org/rex#me> .
                        id:fido a cp:Dog ; cp:age 5 ; cp:born '2018-01-01'^^xsd:date ; cp:mood cp:bad ; cp:tame false ;
                            rdfs:label 'Fido'@en , '菲多'@zh .
                        id:tom a cp:Cat ; rdfs:label 'Tom'@en .
                        id:king2 a cp:Dog ; rdfs:label 'King'@en .
                        cp:good skos:inScheme cp:moods ; rdfs:label 'in good mood'@en .
                        cp:bad skos:inScheme cp:moods .
                        """)
                .file("queries/answers/ages.rq", QUERY)
                .open();
    }

    @ParameterizedTest(name = "{0}={1} gives {2}")
    @CsvSource({
        "who, rex, Rex",
        "who, id:rex, Rex",
        "who, https://w3id.org/chokepoint/id/rex, Rex",
        "who, <https://w3id.org/chokepoint/id/rex>, Rex",
        "who, rEX, Rex",
        "who, 菲多, Fido",
        "born, 2019-06-01, Fido",
        "least, 4, Fido",
        "mood, good, Rex",
        "mood, in good mood, Rex",
        "mood, cp:bad, Fido",
        "tame, false, Fido",
        "word, Re, Rex",
        "see, https://e.org/rex, Rex",
        "see, https://e.org/rex#me, Rex"
    })
    void valueOfEachTypeIsBound(String parameter, String value, String name) {
        assertEquals(List.of(name), names(Map.of(parameter, List.of(value))));
    }

    @Test
    void parametersLeftOutDoNotNarrow() {
        assertEquals(List.of("Rex", "Fido"), names(Map.of()));
    }

    @Test
    void severalValuesAreAlternatives() {
        assertEquals(List.of("Rex", "Fido"), names(Map.of("who", List.of("rex", "fido"))));
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "who   | rax          | parameter 'who' got 'rax', which the graph does not know (expected an entity (cp:Dog)",
                "who   | rax          | perhaps Rex, rex",
                "who   | tom          | parameter 'who' got 'tom', which is not a cp:Dog",
                "see   | no iri       | parameter 'see' got 'no iri', which is not an IRI (expected an IRI, for example https://",
                "mood  | sad          | parameter 'mood' got 'sad', which is not in the list (expected one of a list (cp:moods), for example affirms; perhaps bad, good",
                "born  | soon         | parameter 'born' got 'soon', which is not a date in the form year-month-day, such as 2024-05-08, nor one like 8 May 2024 (expected a date, for example today)",
                "born  | 2024-02-30   | parameter 'born' got '2024-02-30', which is not a date",
                "least | many         | parameter 'least' got 'many', which is not a whole number (expected a whole number, for example 0)",
                "tame  | perhaps      | parameter 'tame' got 'perhaps', which is not true or false",
                "whom  | rex          | ages: has no parameter 'whom' (did you mean who"
            })
    void badValueIsNamedWithTypeAndExample(String parameter, String value, String message) {
        ChokepointException failure =
                assertThrows(ChokepointException.class, () -> names(Map.of(parameter, List.of(value))));
        assertEquals(ErrorCode.BAD_PARAMETER, failure.code());
        assertTrue(failure.getMessage().contains(message), failure.getMessage());
    }

    @Test
    void nameOfSeveralThingsIsRefusedWithTheChoice() {
        ChokepointException failure =
                assertThrows(ChokepointException.class, () -> names(Map.of("who", List.of("King"))));
        assertTrue(failure.getMessage().contains("names several things"), failure.getMessage());
        assertTrue(failure.getMessage().contains("king2, rex"), failure.getMessage());
    }

    @Test
    void secondValueOfASingleParameterIsRefused() {
        assertTrue(assertThrows(ChokepointException.class, () -> names(Map.of("least", List.of("1", "2"))))
                .getMessage()
                .contains("got 2 values"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\") } #", "x' || true || '", "?label", "\\\" . ?s ?p ?o"})
    void valueCannotChangeTheQuery(String value) {
        assertEquals(List.of(), names(Map.of("word", List.of(value))));
    }

    @Test
    void iriThatWouldChangeTheQueryIsRefused() {
        assertThrows(
                ChokepointException.class, () -> names(Map.of("see", List.of("http://e/a> . ?s2 ?p2 <http://e/b"))));
    }

    @Test
    void pageCutsTheAnswer() {
        Answer answer = runner().run(query(), Map.of(), new RowRange(OptionalLong.of(1), 1));
        assertEquals(List.of("Fido"), names(answer));
    }

    @Test
    void unknownQueryNamesTheNearest() {
        ChokepointException failure =
                assertThrows(ChokepointException.class, () -> release.catalog().get("age"));
        assertEquals(ErrorCode.UNKNOWN_QUERY, failure.code());
        assertTrue(failure.getMessage().contains("did you mean ages?"), failure.getMessage());
    }

    @Test
    void longQueryIsStopped() {
        String product = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }";
        QueryRunner impatient = release.runner(Duration.ofMillis(200));
        ChokepointException failure =
                assertThrows(ChokepointException.class, () -> impatient.run(QueryFactory.create(product)));
        assertEquals(ErrorCode.TIME_LIMIT, failure.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { BIND(<java:org.apache.jena.sparql.function.library.wait>(1000) AS ?x) }",
                "SELECT * { BIND(<http://jena.apache.org/ARQ/function#wait>(1000) AS ?x) }",
                "SELECT * { BIND(<http://jena.apache.org/ARQ/jsfunction#f>() AS ?x) }"
            })
    void functionsOutsideTheStandardGiveNothing(String text) {
        Answer.Rows rows = assertInstanceOf(Answer.Rows.class, runner().run(QueryFactory.create(text)));
        assertTrue(rows.bindings().get(0).isEmpty());
    }

    @Test
    void serviceIsRefused() {
        String text = "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }";
        ChokepointException failure =
                assertThrows(ChokepointException.class, () -> runner().run(QueryFactory.create(text)));
        assertEquals(ErrorCode.REFUSED, failure.code());
        assertTrue(failure.getMessage().contains("SERVICE"), failure.getMessage());
    }

    @Test
    void everyQueryIsAnExampleInTheGraph() {
        String text = """
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                SELECT ?query { ?e a sh:SPARQLExecutable ; sh:select ?query }
                """;
        Answer.Rows examples = assertInstanceOf(Answer.Rows.class, runner().run(QueryFactory.create(text)));
        String example = examples.bindings().get(0).get("query").getLiteralLexicalForm();
        assertEquals(runner().run(query(), Map.of(), RowRange.ALL), runner().run(QueryFactory.create(example)));
    }

    private List<String> names(Map<String, List<String>> arguments) {
        return names(runner().run(query(), arguments, RowRange.ALL));
    }

    private List<String> names(Answer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnswerFormats.LABELLED.write(AnswerFormats.CSV, answer, new Labels(release.graph()), Map.of(), out);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",")[1])
                .toList();
    }

    private QueryRunner runner() {
        return release.runner(Duration.ofSeconds(10));
    }

    private CannedQuery query() {
        return release.catalog().get("ages");
    }
}
