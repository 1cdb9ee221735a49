package org.w3id.chokepoint.server.reconcile;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.fuseki.main.FusekiServer;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Lazy;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.identifier.CodeIndex;
import org.w3id.chokepoint.search.SearchIndex;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;
import org.w3id.chokepoint.server.http.ServiceServlet;

/**
 * {@code /reconcile}: links the names of somebody's table to entities, as OpenRefine and other clients ask for it.
 *
 * @see <a href="https://reconciliation-api.github.io/specs/0.2/">Reconciliation Service API 0.2</a>
 */
public final class ReconciliationService implements Service {
    public static final String PATH = "/reconcile";

    private final Manifest manifest;
    private final Reconciler reconciler;
    private final DataExtension extension;

    /** @param index made at the first query */
    public ReconciliationService(KnowledgeGraph graph, Supplier<SearchIndex> index, ReleaseId releaseId) {
        Schema schema = new Schema(graph);
        Lazy<PropertyValues> values = Lazy.of(
                () -> new PropertyValues(schema, CodeIndex.of(graph.dataset().getDefaultGraph())));
        this.manifest = new Manifest(schema, releaseId);
        this.reconciler = new Reconciler(schema, index, values);
        this.extension = new DataExtension(reconciler, values);
    }

    /** Puts the service and its companions behind their paths. */
    public void addTo(FusekiServer.Builder server) {
        PreviewService preview = new PreviewService(reconciler);
        server.addServlet(PATH, ServiceServlet.getOrPost(this))
                .addServlet(PATH + "/suggest/*", ServiceServlet.get(new SuggestService(reconciler)))
                .addServlet(PATH + "/properties", ServiceServlet.get(this::propose))
                .addServlet(PATH + "/preview", ServiceServlet.get(preview))
                .addServlet(PATH + "/flyout/*", ServiceServlet.get(preview));
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        Optional<String> queries = exchange.parameter("queries");
        Optional<String> extend = exchange.parameter("extend");
        JsonObject answer;
        if (queries.isPresent()) {
            answer = results(queries.get());
        } else if (extend.isPresent()) {
            answer = extension.extend(extend.get());
        } else if (exchange.isPost()) {
            throw new ChokepointException(
                    ErrorCode.BAD_PARAMETER,
                    PATH,
                    "got neither a form field 'queries' nor 'extend'",
                    "send a form with one of them; GET without both tells of the service");
        } else {
            answer = manifest.json(base(exchange));
        }
        exchange.send("application/json", answer.toString());
    }

    private JsonObject results(String queries) {
        JsonObject results = new JsonObject();
        for (Map.Entry<String, ReconciliationQuery> query :
                ReconciliationQuery.batch(queries).entrySet()) {
            List<Reconciler.Candidate> candidates = reconciler.candidates(query.getValue());
            JsonObject result = new JsonObject();
            result.put("result", Schema.array(candidates.stream().map(this::candidate)));
            results.put(query.getKey(), result);
        }
        return results;
    }

    private JsonObject candidate(Reconciler.Candidate candidate) {
        Schema schema = reconciler.schema();
        JsonObject object = schema.described(candidate.hit().thing());
        object.put("score", number(candidate.score()));
        object.put("match", candidate.match());
        object.put("type", Schema.array(candidate.hit().narrowest().stream().map(schema::named)));
        object.put(
                "features",
                Schema.array(candidate.features().entrySet().stream().map(feature -> {
                    JsonObject json = new JsonObject();
                    json.put("id", feature.getKey());
                    json.put("value", number(feature.getValue()));
                    return json;
                })));
        return object;
    }

    private static JsonNumber number(double score) {
        return JsonNumber.value(Math.round(score * 10) / 10.0);
    }

    private void propose(HttpExchange exchange) throws IOException {
        String type = exchange.parameter("type")
                .orElseThrow(() -> new ChokepointException(
                        ErrorCode.BAD_PARAMETER, exchange.path(), "got no parameter 'type'", "give the id of a type"));
        OptionalInt limit = exchange.parameter("limit").map(ReconciliationService::limit).stream()
                .mapToInt(Integer::intValue)
                .findFirst();
        exchange.send("application/json", extension.propose(type, limit).toString());
    }

    private static int limit(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new ChokepointException(
                    ErrorCode.BAD_PARAMETER, "limit", "got '" + text + "'", "give a positive whole number");
        }
        return Integer.parseInt(text);
    }

    /** The address by which the client has reached this server. */
    private static String base(HttpExchange exchange) {
        String whole = exchange.request().getRequestURL().toString();
        return whole.substring(
                0, whole.length() - exchange.request().getRequestURI().length());
    }
}
