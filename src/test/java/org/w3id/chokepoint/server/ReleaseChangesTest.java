package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.export.Exporter;

/** A server that was given an earlier release tells what changed since. */
class ReleaseChangesTest {
    private static final String NEWS = "id:acme cp:where id:beta .";

    @TempDir
    private Path folder;

    private Path export;
    private SmallWorkspace workspace;
    private ChokepointServer running;
    private SmallServer server;

    @BeforeEach
    void changeTheReleaseThatWasExported() {
        workspace = ServedWorkspace.in(folder.resolve("workspace")).turtle("data/sources/news.ttl", NEWS);
        export = folder.resolve("earlier.trig");
        new Exporter(workspace.open().graph()).write(export);
        workspace.turtle("data/sources/news.ttl", NEWS + " id:gamma cp:where id:beta .");
        running = ChokepointServer.start(
                workspace.open(), ServerOptions.DEFAULT.withPort(0).withSince(export));
        server = SmallServer.of(running);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void changesAreAFeedWithAnEntryForEachEntity() {
        var response = server.get("/release.atom");
        assertEquals(
                "application/atom+xml",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(response.body().contains("facts · added · "), response.body());
        assertTrue(response.body().contains("https://w3id.org/chokepoint/id/gamma"), response.body());
        assertTrue(server.get("/release.feed").body().contains("id/gamma"), "as JSON Feed");
    }

    @Test
    void sameChangesAreATable() {
        String rows = server.get("/release.csv").body();
        assertTrue(rows.startsWith("area,change,entity,"), rows);
        assertTrue(rows.contains("facts,added,https://w3id.org/chokepoint/id/gamma,"), rows);
    }

    /** The release that the changes lead to is the one served now. */
    @Test
    void nextReleaseHasChangesOfItsOwn() {
        workspace.turtle("data/sources/news.ttl", NEWS);
        running.serve(workspace.open());
        String rows = server.get("/release.csv").body();
        assertEquals(1, rows.lines().count(), rows);
    }

    @Test
    void parameterIsNotIgnored() {
        assertEquals("400 application/problem+json bad-parameter", Reply.problem(server.get("/release.csv?limit=1")));
    }

    @Test
    void withoutAnEarlierReleaseThereAreNone() {
        try (SmallServer other =
                SmallServer.of(ChokepointServer.start(workspace.open(), ServerOptions.DEFAULT.withPort(0)))) {
            var response = other.get("/release.atom");
            assertEquals("404 application/problem+json not-found", Reply.problem(response));
            assertTrue(response.body().contains("--since"), response.body());
        }
    }

    @Test
    void unreadableExportKeepsTheServerFromStarting() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.trig"), "no RDF");
        ChokepointException failure = assertThrows(
                ChokepointException.class,
                () -> ChokepointServer.start(
                        workspace.open(), ServerOptions.DEFAULT.withPort(0).withSince(broken)));
        assertEquals(ErrorCode.UNREADABLE_FILE, failure.code());
        assertTrue(failure.getMessage().contains("broken.trig"), failure.getMessage());
    }
}
