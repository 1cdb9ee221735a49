package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SPARQL from standard input. */
class SparqlCommandTest {

    @TempDir
    static Path root;

    @BeforeAll
    static void write() {
        Kennel.in(root);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT ?a { id:rex cp:age ?a } ORDER BY ?a | 0 | 3
            ASK { id:rex a cp:Dog }                    | 0 | yes
            CONSTRUCT WHERE { id:rex cp:age ?a }       | 0 | cp:age
            DESCRIBE id:rex                            | 0 | Rex
            SELECT * { ?s cp:agee ?o }                 | 0 | 0 rows
            """)
    void sparqlIsReadFromStandardInput(String query, int status, String answer) {
        Execution run = asked(query);
        assertEquals(status, run.status(), run.err());
        assertTrue(run.out().contains(answer), run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT                                     | 3 | invalid-sparql
            ''                                         | 3 | invalid-sparql
            INSERT DATA { id:a cp:b 1 }                | 3 | read-only
            DROP ALL                                   | 3 | read-only
            SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } | 3 | refused
            """)
    void sparqlThatIsNotAllowedIsRefusedWithAReason(String query, int status, String word) {
        Execution run = asked(query == null ? "" : query);
        assertEquals(status, run.status(), run.err());
        assertTrue(run.err().contains("[" + word + "]"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void unknownTermIsWarnedOfBesideTheAnswer() {
        Execution run = asked("SELECT * { ?s cp:agee ?o }");
        assertTrue(run.err().startsWith("warning: ") && run.err().contains("cp:agee"), run.err());
        assertFalse(run.out().contains("warning"), run.out());
    }

    private static Execution asked(String query) {
        InputStream console = System.in;
        System.setIn(new ByteArrayInputStream(query.getBytes(StandardCharsets.UTF_8)));
        try {
            return run("sparql", "-");
        } finally {
            System.setIn(console);
        }
    }

    private static Execution run(String... arguments) {
        return Execution.of(Stream.concat(Stream.of(arguments), Stream.of("--workspace=" + root))
                .toArray(String[]::new));
    }
}
