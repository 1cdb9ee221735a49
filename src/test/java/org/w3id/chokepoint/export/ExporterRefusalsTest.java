package org.w3id.chokepoint.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.KnowledgeGraph;

/** What no export can say, what only some can, and files that cannot be written. */
class ExporterRefusalsTest {
    private static final String PREFIXES =
            "@prefix ex: <http://example.org/> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n";

    @TempDir
    private Path folder;

    private KnowledgeGraph graph;

    @BeforeEach
    void load() {
        graph = load("workspace", "ex:a ex:b ex:c .", "ex:a ex:b \"𝒳\"@en .");
    }

    @Test
    void unknownExtensionNamesTheKnownOnes() {
        ChokepointException failure = assertThrows(ChokepointException.class, () -> export(graph, "export.xlsx"));
        assertEquals(ErrorCode.UNKNOWN_FORMAT, failure.code());
        assertTrue(failure.getMessage().contains("'xlsx'"), failure.getMessage());
        assertTrue(failure.remedy().startsWith("use one of ttl, trig, nq, nt, jsonld, rdf"), failure.remedy());
    }

    @Test
    void tripleTermsAreRefused() {
        KnowledgeGraph starred = load("starred", "<< ex:a ex:b ex:c >> ex:d ex:e .", "");
        ChokepointException failure = assertThrows(ChokepointException.class, () -> export(starred, "export.nt"));
        assertEquals(ErrorCode.INVALID_TURTLE, failure.code());
    }

    @Test
    void textWithADirectionIsRefused() {
        KnowledgeGraph directed = load("directed", "ex:a ex:b \"shalom\"@he--rtl .", "");
        ChokepointException failure = assertThrows(ChokepointException.class, () -> export(directed, "export.jsonld"));
        assertEquals(ErrorCode.INVALID_TURTLE, failure.code());
        assertTrue(failure.getMessage().contains("direction"), failure.getMessage());
    }

    @Test
    void propertyThatXmlCannotNameIsRefusedThereOnly() throws IOException {
        KnowledgeGraph unnamed = load("unnamed", "ex:a <http://example.org/2024/> ex:c .", "");
        assertUnsayable(unnamed, "http://example.org/2024/");
    }

    @Test
    void characterThatXmlDoesNotAllowIsRefusedThereOnly() throws IOException {
        assertUnsayable(load("bell", "ex:a ex:b \"a\\u0007b\" .", ""), "character that XML does not allow");
    }

    private void assertUnsayable(KnowledgeGraph graph, String reason) throws IOException {
        ChokepointException failure = assertThrows(ChokepointException.class, () -> export(graph, "unsayable.rdf"));
        assertEquals(ErrorCode.INVALID_TURTLE, failure.code());
        assertTrue(failure.getMessage().contains(reason), failure.getMessage());
        assertFalse(Files.exists(folder.resolve("unsayable.rdf")), "nothing is left");
        assertTrue(new Exporter(graph).write(folder.resolve("sayable.ttl")).statements() > 0);
    }

    @Test
    void fileThatIsThereIsReplacedAndNothingElseIsLeft() throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));
        Files.writeString(target.resolve("export.nt"), "old");
        new Exporter(graph).write(target.resolve("export.nt"));
        try (Stream<Path> files = Files.list(target)) {
            assertEquals(
                    List.of("export.nt"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
        assertTrue(Files.readString(target.resolve("export.nt")).startsWith("<"));
    }

    @Test
    void folderThatIsNotThereIsUnwritable() {
        ChokepointException failure = assertThrows(ChokepointException.class, () -> export(graph, "nowhere/export.nt"));
        assertEquals(ErrorCode.UNWRITABLE_FILE, failure.code());
    }

    @Test
    void textThatIsXmlIsRefusedThereOnly() throws IOException {
        String literal = "ex:a ex:b '<p/>'^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral> .";
        assertUnsayable(load("xml", literal, ""), "is XML");
    }

    /** In JSON-LD {@code ex:a} is a name with a prefix, whoever meant it as an IRI of that scheme. */
    @Test
    void iriWhoseSchemeIsAPrefixIsRefusedInJsonOnly() {
        for (String turtle : new String[] {
            "<ex:a> ex:b 1 .", "ex:a ex:b <ex:c> .", "ex:a <ex:b> 1 .", "ex:a ex:b '1'^^<ex:c> .", "ex:a a <ex:c> ."
        }) {
            KnowledgeGraph schemed = load("schemed", turtle, "");
            ChokepointException failure =
                    assertThrows(ChokepointException.class, () -> export(schemed, "a.jsonld"), turtle);
            assertEquals(ErrorCode.INVALID_TURTLE, failure.code());
            assertTrue(failure.where().startsWith("ex:"), failure.where());
            export(schemed, "a.trig");
        }
        export(load("schemed", "ex:a ex:b <ex://c> , <urn:ex:c> .", ""), "a.jsonld");
    }

    @Test
    void nameWithoutAnExtensionNamesTheKnownOnes() {
        for (String name : new String[] {"export", "export.", ".gz", "export.TTL", "export.ttl.zip", "ttl.gz.gz"}) {
            ChokepointException failure = assertThrows(ChokepointException.class, () -> export(graph, name), name);
            assertEquals(ErrorCode.UNKNOWN_FORMAT, failure.code());
            assertEquals(name, failure.where());
        }
        assertFalse(Files.exists(folder.resolve("export.TTL")));
    }

    @Test
    void folderInThePlaceOfTheFileIsUnwritable() throws IOException {
        Files.createDirectory(folder.resolve("export.nt"));
        assertEquals(
                ErrorCode.UNWRITABLE_FILE,
                assertThrows(ChokepointException.class, () -> export(graph, "export.nt"))
                        .code());
        assertTrue(Files.isDirectory(folder.resolve("export.nt")));
    }

    @Test
    void linkIsFollowedAndStays() throws IOException {
        Path target = Files.writeString(folder.resolve("target.nt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.nt"), target);
        export(graph, "link.nt");
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(target).startsWith("<"));
    }

    private Path export(KnowledgeGraph source, String name) {
        Path file = folder.resolve(name);
        new Exporter(source).write(file);
        return file;
    }

    private KnowledgeGraph load(String name, String one, String two) {
        return new SmallWorkspace(folder.resolve(name))
                .file("data/sources/one.ttl", PREFIXES + one)
                .file("data/sources/two.ttl", PREFIXES + two)
                .load();
    }
}
