package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.export.Exporter;

/** A workspace below another base is served as any is: each answer is the usual one, but for the base. */
class OtherBaseTest {
    // Of the same length and order, so that columns keep their width and rows their places.
    private static final String BASE = "https://w3id.org/chokepoins/";

    @RegisterExtension
    static final SmallServer usual = SmallServer.with(OtherBaseTest::describe);

    @RegisterExtension
    static final SmallServer other = SmallServer.with(workspace -> {
        describe(workspace);
        workspace.rebase(BASE);
    });

    private static void describe(SmallWorkspace workspace) {
        try {
            workspace.file("queries/descriptions/void.rq", Files.readString(Path.of("queries/descriptions/void.rq")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/id/acme",
                "/id/acme.html",
                "/id/acme.ttl",
                "/id/acme.jsonld",
                "/id/acme-old",
                "/source/gazette.ttl",
                "/graph/register.nt",
                "/.well-known/void",
                "/graph/void.nt",
                "/ontology.html",
                "/ontology.ttl",
                "/api/v1/queries/suppliers.csv?asOf=2024-01-01",
                "/api/v1/queries/suppliers.json?party=acme&asOf=2024-01-01",
                "/api/v1/queries/suppliers.atom?asOf=2024-01-01",
                "/api/v1/queries/supply-graph.ttl",
                "/query/suppliers?asOf=2024-01-01",
                "/api/v1/search?q=acme",
                "/dump/",
                "/dump/index.json",
                "/reconcile",
                "/reconcile?queries=%7B%22q%22%3A%7B%22query%22%3A%22acme%22%7D%7D",
                "/reconcile/suggest/entity?prefix=acm",
                "/openapi.json",
                "/sparql?format=csv&query=SELECT+*+%7B+?a+?b+%22Rome%22+%7D"
            })
    void answerIsTheUsualOneButForTheBase(String path) {
        same(path);
        assertTrue(other.get(path).statusCode() < 400, path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/nobody", "/api/v1/nothing", "/api/v1/queries/suppliers?party=nobody"})
    void faultIsTheUsualOneButForTheBase(String path) {
        same(path);
        assertTrue(other.get(path).body().contains("\"" + BASE + "errors/"), path);
    }

    @Test
    void exportLiesBelowTheOtherBaseAlone() throws IOException {
        String quads = export(other);
        assertEquals(sorted(alike(export(usual))), sorted(alike(quads)));
        assertEquals(-1, quads.indexOf(SmallWorkspace.NAMES.base()));
    }

    private static String export(SmallServer server) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exporter(new SmallWorkspace(server.root()).open().graph()).write("all.nq", out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void same(String path) {
        HttpResponse<String> expected = usual.get(path);
        HttpResponse<String> actual = other.get(path);
        assertEquals(expected.statusCode(), actual.statusCode());
        assertEquals(expected.headers().firstValue("Location"), actual.headers().firstValue("Location"));
        assertEquals(alike(expected, usual), alike(actual, other));
    }

    /** Lines of statements are sorted, since some IRIs hold a hash. */
    private static String alike(HttpResponse<String> answer, SmallServer server) {
        String text = alike(answer.body().replace(server.uri("/").getAuthority(), "HOST"));
        return Reply.type(answer).equals("application/n-triples") ? sorted(text) : text;
    }

    /** Without the base, and without hashes, which differ between any two workspaces. */
    private static String alike(String text) {
        return text.replace(BASE, SmallWorkspace.NAMES.base())
                .replace(SmallServer.encoded(BASE), SmallServer.encoded(SmallWorkspace.NAMES.base()))
                .replaceAll("[0-9a-f]{12,64}", "HASH");
    }

    private static String sorted(String text) {
        return text.lines().sorted().collect(Collectors.joining("\n"));
    }
}
