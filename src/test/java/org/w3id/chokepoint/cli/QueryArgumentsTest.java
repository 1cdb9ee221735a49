package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the arguments of a question do to the answer, and what is said of wrong ones. */
class QueryArgumentsTest {

    @TempDir
    static Path root;

    @BeforeAll
    static void write() {
        Pack.in(root);
    }

    @Test
    void jsonSaysWhatWasAskedAndThatItIsComplete() {
        var json = JSON.parse(run("query", "dogs", "-f", "json").out());
        assertEquals("dogs", json.getObj("meta").getString("query"));
        assertTrue(json.getObj("meta").getBoolean("complete"));
        assertFalse(JSON.parse(run("query", "dogs", "-f", "json", "--limit=1").out())
                .getObj("meta")
                .getBoolean("complete"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --limit=-1              | limit
            --limit=0               | limit
            --limit=x               | limit
            --limit=1.5             | limit
            --offset=-1             | offset
            --least-age=-1          | leastAge
            --least-age=31          | leastAge
            --least-age=99999999999999999999 | leastAge
            --born-by=soon          | bornBy
            --born-by=2020-13-01    | bornBy
            --born-by=2023-02-29    | bornBy
            --dog=cat               | cat
            --dog=                  | dog
            --least-age=1 --least-age=2 | leastAge
            --nonsense=1            | --nonsense
            stray                   | stray
            """)
    void wrongArgumentIsNamedAndNothingIsPrinted(String arguments, String named) {
        Execution run = run(Stream.concat(Stream.of("query", "dogs"), Stream.of(arguments.split(" ")))
                .toArray(String[]::new));
        assertEquals(2, run.status(), run.err());
        assertTrue(run.err().contains(named), run.err());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --limit=2                     | 2
            --offset=2                    | 1
            --offset=99                   | 0
            --dog=rex                     | 1
            --dog=雷克斯                    | 1
            --dog=id:rex                  | 1
            --dog=rex --dog=fido          | 2
            --least-age=4                 | 2
            --leastAge=4                  | 2
            --born-by=2019-12-31          | 1
            """)
    void argumentsNarrowTheAnswer(String arguments, int rows) {
        String out = run(Stream.concat(Stream.of("query", "dogs", "-f", "tsv"), Stream.of(arguments.split(" ")))
                        .toArray(String[]::new))
                .out();
        assertEquals(rows + 1, out.lines().count(), out);
    }

    @Test
    void misspeltEntityIsAnsweredWithThoseThatAreMeant() {
        String complaint = run("query", "dogs", "--dog=fidoo").err();
        assertTrue(complaint.contains("perhaps Fido, fido"), complaint);
    }

    @Test
    void questionOfYesOrNoIsAnsweredInAWord() {
        assertTrue(run("query", "any").out().startsWith("yes"));
        assertEquals(0, run("query", "any").status());
    }

    private static Execution run(String... arguments) {
        return Execution.of(Stream.concat(Stream.of(arguments), Stream.of("--workspace=" + root))
                .toArray(String[]::new));
    }
}
