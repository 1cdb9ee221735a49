package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DumpServiceTest {
    @RegisterExtension
    static final SmallServer server = SmallServer.usual();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String FILE = "/dump/small.nq.gz";

    @Test
    void fileIsTheReleaseCompressed() throws Exception {
        HttpResponse<byte[]> whole = bytes(FILE);
        assertEquals(200, whole.statusCode());
        assertEquals(
                "application/gzip", whole.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(whole.headers().firstValue("Content-Encoding").isEmpty());
        String quads = new String(
                new GZIPInputStream(new ByteArrayInputStream(whole.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(quads.contains("<https://w3id.org/chokepoint/source/gazette>"), quads);
    }

    @Test
    void checksumIsThatOfTheBytes() throws Exception {
        String sum = DigestUtils.sha256Hex(bytes(FILE).body());
        assertEquals(sum + "  small.nq.gz\n", server.get(FILE + ".sha256").body());
        assertEquals("\"" + sum + "\"", bytes(FILE).headers().firstValue("ETag").orElseThrow());
    }

    @Test
    void downloadGoesOnWhereItBrokeOff() throws Exception {
        HttpResponse<byte[]> whole = bytes(FILE);
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> rest = bytes(FILE, "Range", "bytes=100-", "If-Range", tag);
        assertEquals(206, rest.statusCode());
        assertArrayEquals(Arrays.copyOfRange(whole.body(), 100, whole.body().length), rest.body());
        assertEquals(
                "bytes 100-%d/%d".formatted(whole.body().length - 1, whole.body().length),
                rest.headers().firstValue("Content-Range").orElseThrow());
    }

    @Test
    void partOfAnotherReleaseIsNotMixedIn() throws Exception {
        assertEquals(
                200, bytes(FILE, "Range", "bytes=100-", "If-Range", "\"old\"").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 206, 10",
        "bytes=-5, 206, 5",
        "bytes=0-999999999, 206, -1",
        "bytes=999999999-, 416, 0",
        "bytes=5-4, 200, -1",
        "'bytes=0-1,4-5', 200, -1",
        "lines=0-9, 200, -1"
    })
    void rangesAreServedOrRefusedAsTheStandardSays(String range, int status, int length) throws Exception {
        HttpResponse<byte[]> answer = bytes(FILE, "Range", range);
        assertEquals(status, answer.statusCode());
        if (status < 400) {
            assertEquals(length < 0 ? bytes(FILE).body().length : length, answer.body().length);
        }
    }

    @Test
    void fileThatTheClientHasIsNotSentAgain() throws Exception {
        String tag = bytes(FILE).headers().firstValue("ETag").orElseThrow();
        assertEquals(304, bytes(FILE, "If-None-Match", tag).statusCode());
    }

    @Test
    void headTellsTheLengthAndSendsNothing() throws Exception {
        HttpResponse<String> head = server.send("HEAD", FILE, HttpRequest.BodyPublishers.noBody());
        assertEquals(String.valueOf(bytes(FILE).body().length), Reply.header(head, "Content-Length"));
        assertEquals("", head.body());
    }

    @Test
    void headHasNoRanges() {
        HttpResponse<String> head =
                server.send("HEAD", FILE, HttpRequest.BodyPublishers.noBody(), "Range", "bytes=0-9");
        assertEquals("200 ", head.statusCode() + " " + Reply.header(head, "Content-Range"));
    }

    @Test
    void rangeOutsideTheFileIsToldWithItsSize() throws Exception {
        HttpResponse<String> refusal = server.get(FILE, "Range", "bytes=999999999-");
        assertEquals("bytes */" + bytes(FILE).body().length, Reply.header(refusal, "Content-Range"));
        assertTrue(Reply.json(refusal).getString("hint").contains("Content-Range"), refusal.body());
    }

    @Test
    void tagInASecondHeaderIsSeen() throws Exception {
        String tag = bytes(FILE).headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                server.get(FILE, "If-None-Match", "\"other\"", "If-None-Match", "W/" + tag)
                        .statusCode());
    }

    @Test
    void listNamesEveryFileAndEachIsThere() {
        var files = Reply.json(server.get("/dump/index.json")).get("files").getAsArray();
        assertTrue(files.size() > 10);
        files.forEach(file -> {
            String path = file.getAsObject().getString("path");
            assertEquals(
                    200,
                    server.send("HEAD", path, HttpRequest.BodyPublishers.noBody())
                            .statusCode(),
                    path);
        });
    }

    @Test
    void pageNamesEveryFile() {
        String page = server.get("/dump/").body();
        assertTrue(page.contains("<a href=\"sources/gazette.ttl.gz\">ttl.gz</a>"), page);
        assertTrue(page.contains("tables/datapackage.json"), page);
    }

    @Test
    void folderWithoutSlashLeadsToTheList() {
        HttpResponse<String> answer = server.get("/dump");
        assertEquals("308 /dump/", answer.statusCode() + " " + Reply.header(answer, "Location"));
    }

    @ParameterizedTest
    @CsvSource({"/dump/small.zip", "/dump/%2e%2e/%2e%2e/etc/passwd", "/dump/sources/", "/dump/none.sha256"})
    void otherNamesAreNotFound(String path) {
        int status = server.get(path).statusCode();
        assertTrue(status == 404 || status == 400, path + " " + status);
    }

    private static HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }
}
