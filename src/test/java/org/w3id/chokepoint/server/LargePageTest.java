package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.model;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages of things of which much is said. */
class LargePageTest {

    @RegisterExtension
    static SmallServer server = SmallServer.with(workspace -> workspace.turtle(
            "data/sources/atlas.ttl",
            IntStream.rangeClosed(1, 600)
                    .mapToObj("id:part-%d cp:concerns id:whole . "::formatted)
                    .collect(Collectors.joining())));

    @Test
    void propertyShowsTwoHundredReferrers() {
        assertEquals(200, occurrences("/id/whole.html", "<dd><a href=\"/id/part-"));
    }

    @Test
    void propertySaysThatMoreAreLeftOut() {
        assertTrue(server.get("/id/whole.html").body().contains("The first 200 of 600 are shown"));
    }

    @Test
    void tableShowsFiveHundredStatements() {
        assertEquals(501, occurrences("/source/atlas.html", "<tr>"));
    }

    @Test
    void tableSaysThatMoreAreLeftOut() {
        assertTrue(server.get("/source/atlas.html").body().contains("600 statements; the first 500 are shown"));
    }

    @Test
    void dataHaveAll() {
        assertEquals(600, model(server.get("/id/whole.ttl")).size());
    }

    private static int occurrences(String path, String text) {
        return server.get(path).body().split(text, -1).length - 1;
    }
}
