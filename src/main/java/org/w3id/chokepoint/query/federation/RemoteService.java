package org.w3id.chokepoint.query.federation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterCommonParent;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.util.Context;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.query.expression.QueryBudget;

/**
 * Asks another endpoint, within the budget of the query: its time, and room for the answer.
 *
 * <p>Not Jena's executor, which follows redirects to anywhere and reads answers of any length.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-federated-query/">SPARQL 1.1 Federated Query</a>
 */
public record RemoteService(AllowedServices allowed, QueryBudget budget) implements ServiceExecutor {
    private static final int MAX_BYTES = 16 << 20;
    private static final Duration MAX_CONNECT_TIME = Duration.ofSeconds(5);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(MAX_CONNECT_TIME)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Override
    public QueryIterator createExecution(
            OpService service, OpService original, Binding outer, ExecutionContext context) {
        String endpoint = service.getService().toString();
        try {
            if (!allowed.allow(service.getService())) {
                throw allowed.refused(endpoint, service.getService());
            }
            List<Binding> answer = ask(endpoint, OpAsQuery.asQuery(asWritten(service.getSubOp())));
            QueryIterator rows =
                    QueryIterPlainWrapper.create(inScope(service, answer).iterator(), context);
            return new QueryIterCommonParent(rows, outer, context);
        } catch (ChokepointException e) {
            if (service.getSilent() && e.code() == ErrorCode.SERVICE_FAILED) {
                return QueryIterSingleton.create(outer, context);
            }
            throw budget.cancelled(e);
        }
    }

    /** Within a sub-query Jena gives a variable another name, which the other endpoint would not understand. */
    private static Op asWritten(Op op) {
        return Rename.reverseVarRename(op, true);
    }

    private static List<Binding> inScope(OpService service, List<Binding> rows) {
        Map<Var, Var> names = new HashMap<>();
        OpVars.visibleVars(service)
                .forEach(each -> names.put(Var.alloc(each.getName().replaceFirst("^/*", "")), each));
        return rows.stream().map(row -> renamed(row, names)).toList();
    }

    private static Binding renamed(Binding row, Map<Var, Var> names) {
        BindingBuilder renamed = BindingFactory.builder();
        row.forEach((name, value) -> renamed.add(names.getOrDefault(name, name), value));
        return renamed.build();
    }

    private List<Binding> ask(String endpoint, Query query) {
        try {
            if (!PublicAddress.isMeant(URI.create(endpoint))) {
                throw new ChokepointException(
                        ErrorCode.REFUSED,
                        endpoint,
                        "is a name that leads to an address within the network",
                        "allow the address itself if it is meant");
            }
            HttpResponse<InputStream> response =
                    CLIENT.send(request(endpoint, query), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return rows(endpoint, response.statusCode(), body);
            }
        } catch (HttpTimeoutException e) {
            throw budget.overTime();
        } catch (IOException e) {
            throw failed(endpoint, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChokepointException(ErrorCode.BUSY, endpoint, "was stopped", "ask again");
        }
    }

    private HttpRequest request(String endpoint, Query query) {
        return HttpRequest.newBuilder(URI.create(endpoint))
                .timeout(budget.remaining())
                .header("Accept", ResultSetLang.RS_JSON.getHeaderString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "query=" + URLEncoder.encode(query.toString(), StandardCharsets.UTF_8)))
                .build();
    }

    private List<Binding> rows(String endpoint, int status, InputStream body) throws IOException {
        if (status != 200) {
            throw failed(endpoint, "answers with status " + status);
        }
        byte[] bytes = BoundedInputStream.builder()
                .setInputStream(body)
                .setMaxCount(MAX_BYTES + 1L)
                .get()
                .readAllBytes();
        if (bytes.length > MAX_BYTES) {
            throw new ChokepointException(
                    ErrorCode.TOO_LARGE,
                    endpoint,
                    "answers with more than " + MAX_BYTES + " bytes",
                    "ask it for less, for example with LIMIT in the SERVICE part");
        }
        return rows(endpoint, bytes);
    }

    private List<Binding> rows(String endpoint, byte[] bytes) {
        List<Binding> rows = new ArrayList<>();
        try {
            RowSet read = RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
                    .create(ResultSetLang.RS_JSON)
                    .read(new ByteArrayInputStream(bytes), new Context());
            while (read.hasNext()) {
                Binding row = read.next();
                budget.take(QueryBudget.size(row));
                rows.add(row);
            }
        } catch (QueryCancelledException e) {
            throw budget.stopped();
        } catch (RuntimeException e) {
            throw failed(endpoint, "answers with what is no SPARQL JSON: " + e.getMessage());
        }
        return rows;
    }

    private static ChokepointException failed(String endpoint, String what) {
        return new ChokepointException(
                ErrorCode.SERVICE_FAILED,
                endpoint,
                what,
                "ask again later, or write SERVICE SILENT to go on without it");
    }
}
