package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.release.Release;

/** What holds for any text as any parameter, and for any canned query. */
class AnswerPropertiesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final int BUSY = 503;
    private static final int MAX_TURNS = 9;

    private static Release release;
    private static ChokepointServer server;

    /**
     * A canned query and one of its parameters.
     *
     * @param query name of the query
     * @param parameter name of the parameter
     */
    record Place(String query, String parameter) {}

    @BeforeContainer
    static void start() {
        release = Release.open(Workspace.of(Path.of(".")));
        server = ChokepointServer.start(release, ServerOptions.DEFAULT.withPort(0));
    }

    @AfterContainer
    static void stop() {
        server.stop();
    }

    @Provide
    Arbitrary<Place> places() {
        List<Place> places = release.catalog().queries().stream()
                .flatMap(query -> query.parameters().stream()
                        .map(Parameter::name)
                        .map(parameter -> new Place(query.name(), parameter)))
                .toList();
        return Arbitraries.of(places);
    }

    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.of(release.catalog().queries().stream()
                .filter(query -> query.query().isSelectType())
                .map(CannedQuery::name)
                .toList());
    }

    private static HttpResponse<byte[]> get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(server.baseUri().resolve(path)).build();
        try {
            HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
            for (int turn = 0; turn < MAX_TURNS && response.statusCode() == BUSY; turn++) {
                response = CLIENT.send(request, BodyHandlers.ofByteArray());
            }
            return response;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }

    @Property(tries = 150, seed = "1")
    void anyTextAsAnyParameterIsAnsweredOrRefused(@ForAll("places") Place place, @ForAll String text) {
        String path =
                "/api/v1/queries/" + place.query() + ".csv?" + place.parameter() + "=" + SmallServer.encoded(text);
        int status = get(path).statusCode();
        assertTrue(status == 200 || status == 400, () -> status + " " + path);
    }

    @Property(tries = 50, seed = "2")
    void anyTextAsAQueryIsAnsweredOrRefused(@ForAll String text) {
        int status = get("/sparql?query=" + SmallServer.encoded(text)).statusCode();
        assertTrue(status < 500, () -> status + " " + text);
    }

    @Property(tries = 50, seed = "3")
    void anyTextAsAPathIsAnsweredOrRefused(@ForAll String text) {
        int status = get("/id/" + SmallServer.encoded(text)).statusCode();
        assertTrue(status < 500, () -> status + " " + text);
    }

    @Property(tries = 1000, generation = GenerationMode.EXHAUSTIVE)
    void anAnswerIsTheSameInAllItsFormats(@ForAll("queries") String query) throws IOException {
        List<Binding> rows = read(query, "srj", ResultSetLang.RS_JSON).stream().toList();
        RowSet tsv = read(query, "tsv", ResultSetLang.RS_TSV);
        List<Var> columns = tsv.getResultVars();
        assertIterableEquals(rows, tsv.stream().toList());
        assertIterableEquals(cells(rows, columns, CellText::inCsv), csv(query));
        assertIterableEquals(cells(rows, columns, CellText::inJson), json(query, columns));
    }

    private static RowSet read(String query, String extension, Lang lang) {
        InputStream body = new ByteArrayInputStream(
                get("/api/v1/queries/" + query + "." + extension).body());
        return RowSetReaderRegistry.createReader(lang).read(body, Context.create());
    }

    private static List<List<String>> cells(List<Binding> rows, List<Var> columns, Function<Node, String> cell) {
        return rows.stream()
                .map(row -> columns.stream()
                        .map(column -> row.contains(column) ? cell.apply(row.get(column)) : "")
                        .toList())
                .toList();
    }

    private static List<List<String>> csv(String query) throws IOException {
        String csv = new String(get("/api/v1/queries/" + query + ".csv").body(), StandardCharsets.UTF_8);
        return CSVFormat.DEFAULT.parse(new StringReader(csv)).stream()
                .skip(1)
                .map(record -> record.stream().map(CellText::withoutExponent).toList())
                .toList();
    }

    private static List<List<String>> json(String query, List<Var> columns) {
        String json = new String(get("/api/v1/queries/" + query + ".json").body(), StandardCharsets.UTF_8);
        return JSON.parse(json).get("rows").getAsArray().stream()
                .map(row -> columns.stream()
                        .map(column -> CellText.inJson(row.getAsObject().get(column.getVarName())))
                        .toList())
                .toList();
    }
}
