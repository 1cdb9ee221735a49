package org.w3id.chokepoint.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.query.catalog.QueryFolder;

/** Documents that are not what the graph takes them for, and anchors that are not what they should be. */
class BadDocumentsTest {
    private static final String DOCUMENT = "First line.\nSecond line of 华为.\n";

    @TempDir
    private Path folder;

    private Path documents;

    @BeforeEach
    void write() throws IOException {
        documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("article.txt"), DOCUMENT);
    }

    @Test
    void documentInItsPlaceHolds() throws IOException {
        assertEquals("", faults(check(article("article.txt"), passage("0", "5", "1", "First"))));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16", "GBK", "ISO-8859-1"})
    void documentOfAnotherEncodingIsAnotherFileAndNoCrash(String encoding) throws IOException {
        Files.write(documents.resolve("article.txt"), DOCUMENT.getBytes(Charset.forName(encoding)));
        String faults = faults(check(article("article.txt"), passage("23", "25", "2", "华为")));
        assertTrue(faults.contains("is another file than the one anchored"), faults);
    }

    @Test
    void emptyDocumentHoldsNoPassage() throws IOException {
        Files.write(documents.resolve("article.txt"), new byte[0]);
        String faults = faults(check(article("article.txt"), passage("0", "5", "1", "First")));
        assertTrue(faults.contains("0-5 is not a range of its characters, of which there are 0"), faults);
    }

    @Test
    void binaryFileIsNoCrash() throws IOException {
        byte[] bytes = new byte[3000];
        new java.util.Random(7).nextBytes(bytes);
        Files.write(documents.resolve("article.txt"), bytes);
        assertTrue(
                check(article("article.txt"), passage("0", "5", "1", "First")).exitStatus() == 1);
    }

    @Test
    void windowsLineEndsMoveWhatFollows() throws IOException {
        Files.writeString(documents.resolve("article.txt"), DOCUMENT.replace("\n", "\r\n"));
        String faults = faults(check(article("article.txt"), passage("12", "18", "2", "Second")));
        assertTrue(faults.contains("now stands at 13-19"), faults);
    }

    @Test
    void byteOrderMarkMovesEverythingByOne() throws IOException {
        Files.writeString(documents.resolve("article.txt"), "\uFEFF" + DOCUMENT);
        String faults = faults(check(article("article.txt"), passage("0", "5", "1", "First")));
        assertTrue(faults.contains("now stands at 1-6"), faults);
    }

    @ParameterizedTest
    @CsvSource({"six, 11, 1", "0, many, 1", "0, 5, first", "0.5, 5, 1", "'', 5, 1", "99999999999999999999, 5, 1"})
    void offsetThatIsNoNumberIsToldAndTheRestIsChecked(String start, String end, String paragraph) throws IOException {
        EvidenceReport report = check(
                article("article.txt"),
                passage(start, end, paragraph, "First").replace("id:p-", "id:odd-"),
                passage("12", "18", "2", "Second"));
        assertEquals(1, report.holding());
        assertTrue(faults(report).contains("lacks start, end, paragraph or hash"), faults(report));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.txt", "/etc/hostname", "sub/../../secret.txt", "a\\u0000b.txt"})
    void fileOutsideTheFolderIsNotRead(String name) throws IOException {
        Files.writeString(folder.resolve("secret.txt"), DOCUMENT);
        EvidenceReport report = check(article(name), passage("0", "5", "1", "First"));
        assertEquals("0 of 1", report.found() + " of " + report.documents());
        assertFalse(faults(report).contains(DigestUtils.sha256Hex(DOCUMENT)), faults(report));
        assertTrue(faults(report).contains(" is not in "), faults(report));
    }

    @Test
    void fileInAFolderOfTheFolderIsRead() throws IOException {
        Files.createDirectory(documents.resolve("sub"));
        Files.writeString(documents.resolve("sub/article.txt"), DOCUMENT);
        assertEquals("", faults(check(article("sub/article.txt"), passage("0", "5", "1", "First"))));
    }

    @Test
    void folderUnderTheNameOfADocumentIsNoDocument() throws IOException {
        Files.createDirectory(documents.resolve("odd.txt"));
        assertTrue(faults(check(article("odd.txt"))).contains("odd.txt is not in "));
    }

    @Test
    void hashMayBeInCapitals() throws IOException {
        String article = article("article.txt")
                .replace(
                        DigestUtils.sha256Hex(DOCUMENT),
                        DigestUtils.sha256Hex(DOCUMENT).toUpperCase(java.util.Locale.ROOT));
        assertEquals("", faults(check(article)));
    }

    @Test
    void graphWithoutDocumentsIsInOrder() throws IOException {
        EvidenceReport report = check("id:a rdfs:label \"a\" .");
        assertEquals("0 0 0", report.documents() + " " + report.passages() + " " + report.exitStatus());
    }

    @Test
    void countsOfJsonAreThoseOfTheText() throws IOException {
        EvidenceReport report =
                check(article("article.txt"), passage("0", "5", "1", "First"), passage("0", "5", "1", "Worst"));
        StringWriter text = new StringWriter();
        report.writeJson(new PrintWriter(text));
        JsonObject json = JSON.parse(text.toString());
        assertEquals(
                "1 1 2 1",
                "%s %s %s %s"
                        .formatted(
                                json.get("documents"), json.get("found"), json.get("passages"), json.get("holding")));
        assertEquals(1, json.get("results").getAsArray().size());
    }

    private EvidenceReport check(String... statements) throws IOException {
        SmallWorkspace workspace = new SmallWorkspace(Files.createTempDirectory(folder, "workspace"))
                .turtle("data/sources/all.ttl", String.join("\n", statements));
        QueryCatalog queries = QueryCatalog.read(new Workspace(Path.of(".")), QueryFolder.EVIDENCE);
        return new EvidenceCheck(queries, new QueryRunner(workspace.load(), Duration.ofMinutes(1)), documents).run();
    }

    private static String article(String fileName) {
        return """
                <https://w3id.org/chokepoint/source/article> a cp:SourceDocument ; cp:hasFileName "%s" ; cp:hasHash "%s" .
                """.formatted(fileName, DigestUtils.sha256Hex(DOCUMENT));
    }

    private static String passage(String start, String end, String paragraph, String text) {
        return """
                id:p-%s-%s a cp:Passage ; cp:isPassageOf <https://w3id.org/chokepoint/source/article> ; cp:startsAt "%s" ;
                    cp:endsAt "%s" ; cp:inParagraph "%s" ; cp:hasHash "%s" .
                """.formatted(text, text.length(), start, end, paragraph, DigestUtils.sha256Hex(text));
    }

    private static String faults(EvidenceReport report) {
        return report.failures().stream()
                .map(failure -> failure.message())
                .reduce("", (one, other) -> one + other + "\n");
    }
}
