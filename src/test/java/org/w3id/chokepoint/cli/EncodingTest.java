package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.SmallWorkspace;

/** Every command that reads text of the user refuses another encoding, and says which byte it stumbled over. */
class EncodingTest {
    private static final String LATIN = "SELECT ?s {\n ?s rdfs:label 'Soci\u00e9t\u00e9' }";
    private static final String PLACE = "has at byte 32, in line 2, the byte 0xE9, which is not UTF-8";

    @TempDir
    static Path root;

    @TempDir
    private Path folder;

    @BeforeAll
    static void write() {
        Kennel.in(root);
    }

    @Test
    void queryOnStandardInput() {
        Execution run = fed(LATIN.getBytes(StandardCharsets.ISO_8859_1), "sparql", "-");
        assertEquals("5 ", run.status() + " " + run.out());
        assertTrue(run.err().startsWith("standard input: " + PLACE), run.err());
    }

    @Test
    void markBeforeAQueryIsNoPartOfIt() {
        byte[] query = "\uFEFFASK { id:rex a cp:Dog }".getBytes(StandardCharsets.UTF_8);
        assertTrue(fed(query, "sparql", "-").out().startsWith("yes"));
    }

    @ParameterizedTest
    @CsvSource({"sparql, ''", "mentions, ''", "link, --column=Name"})
    void fileNamedToACommand(String command, String option) throws IOException {
        Path file = Files.write(folder.resolve("mine.txt"), LATIN.getBytes(StandardCharsets.ISO_8859_1));
        Execution run = option.isEmpty() ? run(command, file.toString()) : run(command, file.toString(), option);
        assertEquals("5 ", run.status() + " " + run.out());
        assertTrue(run.err().contains(file + ": " + PLACE), run.err());
    }

    @ParameterizedTest
    @CsvSource({
        "queries/answers/latin.rq, unreadable-file",
        "ontology/rules/latin.rq, unreadable-file",
        "data/sources/latin.ttl, unreadable-file"
    })
    void fileOfTheWorkspace(String name, String word) throws IOException {
        Path workspace = folder.resolve("workspace");
        Kennel.in(workspace).file(name, "");
        String text = name.endsWith(".ttl") ? "id:a rdfs:label 'Soci\u00e9t\u00e9' ." : LATIN;
        Files.write(workspace.resolve(name), (SmallWorkspace.PREFIXES + text).getBytes(StandardCharsets.ISO_8859_1));
        Execution run = Execution.of("query", "dogs", "--workspace=" + workspace);
        assertTrue(run.err().contains(name) && run.err().contains("UTF-8"), run.err());
        assertTrue(run.err().contains("[" + word + "]"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void everyFileOfTheWorkspaceIsCheckedAfterOneOfAnotherEncoding() throws IOException {
        Path workspace = folder.resolve("workspace");
        Kennel.in(workspace).file("data/sources/zulu.ttl", "<a> <b> \"open .");
        Files.write(workspace.resolve("data/sources/latin.ttl"), LATIN.getBytes(StandardCharsets.ISO_8859_1));
        String out = Execution.of("validate", "--workspace=" + workspace).out();
        assertTrue(out.contains("latin.ttl") && out.contains("zulu.ttl:1"), out);
        assertTrue(out.contains(PLACE), out);
    }

    @Test
    void messageToAnAssistantIsRefusedAndTheNextIsAnswered() {
        byte[] messages =
                "{\"jsonrpc\":\"2.0\",\"id\":\"\u00e9\",\"method\":\"ping\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] good = "{\"jsonrpc\":\"2.0\",\"id\":\"中\",\"method\":\"ping\"}\n".getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[messages.length + good.length];
        System.arraycopy(messages, 0, both, 0, messages.length);
        System.arraycopy(good, 0, both, messages.length, good.length);
        String[] lines = fed(both, "mcp").out().split("\n");
        assertTrue(lines[0].contains("-32700") && lines[0].contains("has at byte 23, in line 1"), lines[0]);
        assertTrue(lines[1].contains("\"id\":\"中\"") && lines[1].contains("result"), lines[1]);
    }

    private static Execution fed(byte[] input, String... arguments) {
        InputStream console = System.in;
        System.setIn(new ByteArrayInputStream(input));
        try {
            return run(arguments);
        } finally {
            System.setIn(console);
        }
    }

    private static Execution run(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--workspace=" + root;
        return Execution.of(all);
    }
}
