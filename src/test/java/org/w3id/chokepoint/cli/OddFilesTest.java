package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are folders, are not there, are empty or lie where nothing can: each is told in words, with the file and a remedy. */
class OddFilesTest {

    @TempDir
    static Path root;

    @TempDir
    private Path folder;

    @BeforeAll
    static void write() {
        Kennel.in(root);
    }

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(folder.resolve("dir/full"));
        Files.writeString(folder.resolve("file"), "");
        Files.writeString(folder.resolve("graph.trig"), "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sparql DIR/dir                              | 5 | DIR/dir: Is a directory
            sparql DIR/none                             | 5 | DIR/none: there is no DIR/none
            mentions DIR/dir                            | 5 | DIR/dir: Is a directory
            mentions DIR/none                           | 5 | DIR/none: there is no DIR/none
            link DIR/dir --column=Name                  | 5 | DIR/dir: Is a directory
            link DIR/none --column=Name                 | 5 | DIR/none: there is no DIR/none
            link DIR/file/x --column=Name               | 5 | DIR/file/x: Not a directory
            query dogs -f csv -o DIR/dir                | 5 | DIR/dir: Is a directory
            query dogs -f csv -o DIR/none/x             | 5 | DIR/none/x: there is no DIR/none
            query dogs -f csv -o DIR/file/x             | 5 | DIR/file/x
            export DIR/dir                              | 2 | no format has the extension 'dir'
            export DIR/none/graph.nt                    | 5 | DIR/none/graph.nt: there is no DIR/none
            dump DIR/file                               | 5 | DIR/file is no folder
            dump DIR/dir                                | 5 | DIR/dir: is not empty
            diff DIR/dir DIR/graph.trig                 | 5 | DIR/dir: is not a file
            diff DIR/none.trig DIR/graph.trig           | 5 | DIR/none.trig: is not a file
            evidence --documents=DIR/file               | 5 | DIR/file: is not a folder
            evidence --documents=DIR/none               | 5 | DIR/none: is not a folder
            """)
    void fileThatIsNotWhatIsWantedIsToldInWords(String line, int status, String told) throws IOException {
        Execution run = run(line.replace("DIR", folder.toString()).split(" "));
        assertEquals(status, run.status(), run.err());
        assertTrue(run.err().contains(told.replace("DIR", folder.toString())), run.err());
        assertFalse(run.err().contains("java.") || run.err().contains("Exception"), run.err());
        assertTrue(run.err().matches("(?s).*\\(.+\\) \\[[a-z-]+]\\s*"), run.err());
        assertEquals("", run.out());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(Set.of("dir", "file", "graph.trig"), names(left));
        }
    }

    private static Set<String> names(Stream<Path> files) {
        return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sparql DIR/file             | 3 | invalid-sparql
            mentions DIR/file -f csv    | 0 | start,end,text,entity
            link DIR/file --column=Name | 2 | the table has no column 'Name'
            diff DIR/graph.trig DIR/graph.trig -f csv | 5 | has no named graphs
            """)
    void emptyFileIsNoCrash(String line, int status, String told) {
        Execution run = run(line.replace("DIR", folder.toString()).split(" "));
        assertEquals(status, run.status(), run.err());
        assertTrue((run.out() + run.err()).contains(told), run.out() + run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"query ''", "describe ''", "export ''", "sparql ''", "query dogs -f csv -o ''"})
    void emptyArgumentIsShownAsSuch(String line) {
        String[] arguments = Arrays.stream(line.split(" "))
                .map(word -> word.equals("''") ? "" : word)
                .toArray(String[]::new);
        Execution run = run(arguments);
        assertTrue(run.status() >= 2 && run.status() <= 5, run.err());
        assertTrue(run.err().startsWith("'': "), run.err());
    }

    @Test
    void nameWithSpacesAndSignsIsWrittenAndRead() throws IOException {
        Path odd = folder.resolve("a b'c\"d%20é中.rq");
        Files.writeString(odd, "ASK {}");
        assertTrue(run("sparql", odd.toString()).out().startsWith("yes"));
        Path answer = folder.resolve("a b'é中.csv");
        assertEquals(0, run("query", "dogs", "-o", answer.toString()).status());
        assertTrue(Files.readString(answer).startsWith("dog,dogLabel"));
    }

    @Test
    void linkToAFileIsFollowed() throws IOException {
        Path target = Files.writeString(folder.resolve("target.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), target);
        assertEquals(0, run("query", "dogs", "-o", link.toString()).status());
        assertTrue(Files.readString(link).startsWith("dog,dogLabel"));
    }

    @Test
    void hostThatIsNoneIsTold() {
        Execution run = run("serve", "--host=no-such-host.invalid", "--port=0");
        assertEquals(5, run.status());
        assertTrue(run.err().contains("is no address of this machine (choose another port"), run.err());
    }

    private static Execution run(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--workspace=" + root;
        return arguments[0].equals("diff") ? Execution.of(arguments) : Execution.of(all);
    }
}
