package org.w3id.chokepoint.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What a served dataset holds, in one word: the names of its graphs, their sizes, and all terms that have a name. */
final class Fingerprint {
    private static final List<String> QUERIES = List.of(
            "SELECT DISTINCT ?g { GRAPH ?g { } } ORDER BY ?g",
            "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g",
            "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
            "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }");

    private static final int MAX_TURNS = 20;

    private Fingerprint() {}

    static String of(RawHttp http) {
        MessageDigest digest = digest();
        for (String query : QUERIES) {
            RawAnswer answer = ask(http, query);
            // Blank nodes are named anew in each answer, and rows have no order.
            answer.text()
                    .lines()
                    .filter(line -> !line.contains("_:"))
                    .sorted()
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        digest.update(http.get("/", "Accept: text/html").text().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A server that is still busy with what it was sent before may refuse for a while. */
    private static RawAnswer ask(RawHttp http, String query) {
        RawAnswer answer = http.ask(query, "Accept: text/csv");
        for (int turn = 1; turn < MAX_TURNS && answer.status() == 503; turn++) {
            answer = http.ask(query, "Accept: text/csv");
        }
        if (answer.status() != 200) {
            throw new AssertionError(query + ": " + answer);
        }
        return answer;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
