package org.w3id.chokepoint.query;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.event.FlightRecord;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.name.EntityFinder;
import org.w3id.chokepoint.graph.remote.RemoteGraph;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.engine.plan.RecordedSteps;
import org.w3id.chokepoint.query.engine.row.Evaluation.Steps;
import org.w3id.chokepoint.query.expression.QueryBudget;
import org.w3id.chokepoint.query.federation.AllowedServices;

/**
 * Asks questions of one graph.
 *
 * @param graph the graph; never written
 * @param timeout longest time that one query may take
 * @param names how entities are found by what people call them
 * @param services the other endpoints that a query may ask
 */
public record QueryRunner(KnowledgeGraph graph, Duration timeout, EntityFinder names, AllowedServices services) {

    /**
     * Maximum number of rows of an answer. Answers are held in memory so that one which is cut short by the time limit is
     * never sent as if it were whole.
     */
    public static final int MAX_ROWS = RowRange.MAX_ROWS;

    public QueryRunner(KnowledgeGraph graph, Duration timeout) {
        this(graph, timeout, AllowedServices.NONE);
    }

    public QueryRunner(KnowledgeGraph graph, Duration timeout, AllowedServices services) {
        this(graph, timeout, new EntityFinder(graph), services);
    }

    /**
     * Turns the arguments of a canned query into terms.
     *
     * @param arguments parameter name to the texts given for it
     * @throws ChokepointException BAD_PARAMETER
     */
    public BoundQuery bind(CannedQuery query, Map<String, List<String>> arguments, RowRange range) {
        return new Arguments(query, names).bind(arguments, range);
    }

    /**
     * Evaluates a canned query.
     *
     * <p>Values are bound as RDF terms, never pasted into the text, so a value cannot change the query. Several values
     * of one parameter become a VALUES block.
     *
     * @throws ChokepointException TIME_LIMIT; TOO_LARGE
     */
    public Answer run(BoundQuery bound) {
        String name = bound.query().name();
        return bound.range()
                .of(FlightRecord.query(
                        name,
                        () -> graph instanceof RemoteGraph remote
                                ? ask(remote, name, PreparedQuery.once(bound.written(), graph))
                                : evaluate(bound, Steps.UNWATCHED)));
    }

    /** Binds and evaluates. */
    public Answer run(CannedQuery query, Map<String, List<String>> arguments, RowRange range) {
        return run(bind(query, arguments, range));
    }

    /**
     * Evaluates any query.
     *
     * @throws ChokepointException REFUSED; TIME_LIMIT; TOO_LARGE
     */
    public Answer run(Query query) {
        services.require("query", query);
        return run(PreparedQuery.once(query, graph));
    }

    /**
     * Makes ready a query that may be asked again.
     *
     * @throws ChokepointException REFUSED
     */
    public PreparedQuery prepare(Query query) {
        query.ensureResultVars();
        Optional<Op> algebra = query.getQueryPattern() == null ? Optional.empty() : Optional.of(Algebra.compile(query));
        algebra.ifPresent(each -> services.require("query", each));
        return PreparedQuery.of(
                query,
                graph,
                algebra,
                each -> Algebra.optimize(
                        each, execution("query", Steps.UNWATCHED).context()));
    }

    /** @throws ChokepointException TIME_LIMIT; TOO_LARGE */
    public Answer run(PreparedQuery query) {
        return FlightRecord.query(
                "query",
                () -> graph instanceof RemoteGraph remote
                        ? ask(remote, "query", query)
                        : execution("query", Steps.UNWATCHED).answer(query, Map.of()));
    }

    /**
     * The query as text that any SPARQL tool can run: each parameter with a value is replaced by it.
     *
     * <p>For showing, not for asking: what callers give is bound by {@link #run}, never written into text.
     */
    public String example(CannedQuery query) {
        try {
            return bind(query, Map.of(), RowRange.ALL).written().toString();
        } catch (ChokepointException e) {
            // A default that the graph does not know, as when its source was taken out: the query still shows its form.
            return query.query().toString();
        }
    }

    /**
     * Evaluates a canned query and tells how: a line for each step of the plan, with counts and time.
     *
     * @throws ChokepointException as {@link #run}
     */
    public List<String> explain(BoundQuery bound) {
        RecordedSteps steps = new RecordedSteps();
        evaluate(bound, steps);
        return steps.lines(graph.prefixes());
    }

    private Answer evaluate(BoundQuery bound, Steps steps) {
        Map<String, Node> values = new LinkedHashMap<>();
        bound.terms().forEach((variable, terms) -> {
            if (terms.size() == 1) {
                values.put(variable, terms.get(0));
            }
        });
        return execution(bound.query().name(), steps).answer(PreparedQuery.once(bound.withLists(), graph), values);
    }

    private Execution execution(String name, Steps steps) {
        return new Execution(name, graph, services, QueryBudget.of(name, timeout), steps);
    }

    private Answer ask(RemoteGraph remote, String name, PreparedQuery query) {
        Execution execution = execution(name, Steps.UNWATCHED);
        Answer answer = remote.ask(name, query.query(), execution.budget(), asked -> execution.of(query, asked));
        if (answer instanceof Answer.Rows rows) {
            remote.expect(rows.terms());
        }
        return answer;
    }
}
