package org.w3id.chokepoint.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.check.Example;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.query.catalog.QueryFolder;

class EvidenceCheckTest {
    /** Three paragraphs; the second has a character outside the basic plane and Chinese ones. */
    private static final String DOCUMENT = "Models are free.\n\n𝒳 of 华为 buys chips.\r\n \nNobody objects.";

    @TempDir
    private Path folder;

    private Path documents;

    @BeforeEach
    void writeDocument() throws IOException {
        documents = Files.createDirectory(folder.resolve("documents"));
        write(DOCUMENT);
    }

    @Test
    void anchorsThatHoldGiveExitStatus0() throws IOException {
        EvidenceReport evidence = check(
                passage("first", 0, 6, 1, "Models"),
                passage("astral", 18, 19, 2, "𝒳"),
                passage("chinese", 23, 25, 2, "华为"),
                passage("last", 41, 56, 3, "Nobody objects."));
        assertEquals(List.of(), evidence.failures());
        assertEquals(0, evidence.exitStatus());
        assertEquals("1 of 1 documents found, 4 of 4 passages hold\n", text(evidence));
    }

    @Test
    void oneChangedCharacterNamesFileAndPassage() throws IOException {
        write(DOCUMENT.replace("free", "tree"));
        EvidenceReport evidence = check(passage("first", 0, 6, 1, "Models"), passage("changed", 11, 15, 1, "free"));
        assertEquals(List.of("src:article", "id:changed"), names(evidence));
        assertTrue(message(evidence, 0).startsWith("article.txt is another file than"), message(evidence, 0));
        assertTrue(message(evidence, 1).contains("article.txt 11-15 has SHA-256 "), message(evidence, 1));
        assertTrue(message(evidence, 1).endsWith("is nowhere in the file"), message(evidence, 1));
        assertEquals(1, evidence.exitStatus());
        assertEquals(1, evidence.holding());
    }

    @Test
    void textThatMovedIsFoundAgain() throws IOException {
        write("Now: " + DOCUMENT);
        EvidenceReport evidence = check(passage("chinese", 23, 25, 2, "华为"));
        assertTrue(message(evidence, 1).endsWith("now stands at 28-30"), message(evidence, 1));
    }

    @Test
    void offsetsBeyondTheTextAreNoRunOfIt() throws IOException {
        EvidenceReport evidence = check(passage("long", 40, 57, 3, "Nobody objects."), passage("void", 7, 7, 1, ""));
        assertEquals("article.txt 7-7 is not a range of its characters, of which there are 56", message(evidence, 0));
        assertEquals("article.txt 40-57 is not a range of its characters, of which there are 56", message(evidence, 1));
    }

    @Test
    void offsetsBeyondAnyFileAreNoRunOfItEither() throws IOException {
        EvidenceReport evidence =
                check(passage("far", 0, 6, 1, "Models").replace("cp:endsAt 6 ", "cp:endsAt 99999999999 "));
        assertTrue(message(evidence, 0).startsWith("article.txt 0-99999999999 is not a range"), message(evidence, 0));
    }

    @Test
    void wrongParagraphIsReported() throws IOException {
        EvidenceReport evidence = check(passage("last", 41, 56, 4, "Nobody objects."));
        assertEquals("article.txt 41-56 begins in paragraph 3, not 4", message(evidence, 0));
    }

    @Test
    void passageWithoutOffsetsDoesNotHold() throws IOException {
        EvidenceReport evidence = check("id:bare a cp:Passage ; cp:isPassageOf src:article .\n");
        assertTrue(message(evidence, 0).contains("lacks start, end, paragraph or hash"), message(evidence, 0));
    }

    @Test
    void documentWithoutHashInTheGraphDoesNotHold() throws IOException {
        Files.writeString(documents.resolve("bare.txt"), "text");
        EvidenceReport evidence = check("src:bare a cp:SourceDocument ; cp:hasFileName \"bare.txt\" .\n");
        assertEquals(List.of("src:bare"), names(evidence));
        assertTrue(message(evidence, 0).endsWith("and the graph gives none"), message(evidence, 0));
    }

    @Test
    void missingDocumentLeavesItsPassagesUnchecked() throws IOException {
        Files.delete(documents.resolve("article.txt"));
        EvidenceReport evidence = check(passage("first", 0, 6, 1, "Models"));
        assertTrue(message(evidence, 0).startsWith("article.txt is not in "), message(evidence, 0));
        assertEquals(1, evidence.exitStatus());
        assertTrue(text(evidence).endsWith("0 of 1 documents found, 0 of 1 passages hold\n"), text(evidence));
    }

    @Test
    void failuresAreWrittenAsJson() throws IOException {
        StringWriter json = new StringWriter();
        check(passage("last", 41, 56, 4, "Nobody objects.")).writeJson(new PrintWriter(json));
        assertTrue(json.toString().contains("\"passages\" : 1"), json.toString());
        assertTrue(
                json.toString().contains("\"focusNode\" : \"https://w3id.org/chokepoint/id/last\""), json.toString());
    }

    @Test
    void folderThatIsNoneIsRefused() {
        documents = folder.resolve("nowhere");
        ChokepointException failure = assertThrows(ChokepointException.class, () -> check(""));
        assertEquals(ErrorCode.UNREADABLE_FILE, failure.code());
    }

    private EvidenceReport check(String... passages) throws IOException {
        Example example = new Example("""
                @prefix cp: <https://w3id.org/chokepoint/ontology#> .
                @prefix id: <https://w3id.org/chokepoint/id/> .
                @prefix src: <https://w3id.org/chokepoint/source/> .
                src:article a cp:SourceDocument ; cp:hasFileName "article.txt" ; cp:hasHash "%s" .
                %s""".formatted(sha256(DOCUMENT), String.join("", passages)));
        QueryCatalog queries = QueryCatalog.read(new Workspace(Path.of(".")), QueryFolder.EVIDENCE);
        Path workspace = Files.createDirectories(folder.resolve("workspace"));
        QueryRunner runner = new QueryRunner(example.load(workspace), Duration.ofMinutes(1));
        return new EvidenceCheck(queries, runner, documents).run();
    }

    private static String passage(String name, int start, int end, int paragraph, String text) {
        return "id:%s a cp:Passage ; cp:isPassageOf src:article ; cp:startsAt %d ; cp:endsAt %d ; cp:inParagraph %d ;\n    cp:hasHash \"%s\" .\n"
                .formatted(name, start, end, paragraph, sha256(text));
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void write(String text) throws IOException {
        Files.writeString(documents.resolve("article.txt"), text);
    }

    private static List<String> names(EvidenceReport evidence) {
        return evidence.failures().stream().map(result -> result.focus().name()).toList();
    }

    private static String message(EvidenceReport evidence, int index) {
        return evidence.failures().get(index).message();
    }

    private static String text(EvidenceReport evidence) {
        StringWriter text = new StringWriter();
        evidence.writeText(new PrintWriter(text));
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
