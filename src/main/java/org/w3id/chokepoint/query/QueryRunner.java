package org.w3id.chokepoint.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.event.FlightRecord;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.name.EntityFinder;
import org.w3id.chokepoint.graph.remote.RemoteGraph;
import org.w3id.chokepoint.graph.store.ReleaseFile;
import org.w3id.chokepoint.graph.tdb.TdbGraph;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.engine.ReleaseEngine;
import org.w3id.chokepoint.query.engine.plan.RecordedSteps;
import org.w3id.chokepoint.query.engine.row.Evaluation.Steps;
import org.w3id.chokepoint.query.evaluation.LimitedEvaluation;
import org.w3id.chokepoint.query.evaluation.LimitedRows;
import org.w3id.chokepoint.query.evaluation.LimitedTriples;
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
                                ? ask(remote, name, bound.written())
                                : evaluate(name, bound.withLists(), bound.terms(), Steps.UNWATCHED)));
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
        return FlightRecord.query(
                "query",
                () -> graph instanceof RemoteGraph remote
                        ? ask(remote, "query", query)
                        : evaluate("query", query, Map.of(), Steps.UNWATCHED));
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
        evaluate(bound.query().name(), bound.withLists(), bound.terms(), steps);
        return steps.lines(graph.prefixes());
    }

    private Answer evaluate(String name, Query query, Map<String, List<Node>> terms, Steps steps) {
        QueryBudget budget = QueryBudget.of(name, timeout);
        QueryExecBuilder builder =
                QueryExec.dataset(graph.dataset()).query(query).timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        if (graph instanceof ReleaseFile release) {
            ReleaseEngine engine = new ReleaseEngine(release.terms(), release.index(), budget, MAX_ROWS + 1L, steps);
            builder.set(ARQConstants.registryQueryEngines, engine.registry());
        }
        if (graph instanceof TdbGraph) {
            TdbGraph.prepare(builder, budget);
        }
        terms.forEach((variable, values) -> {
            if (values.size() == 1) {
                builder.substitution(Var.alloc(variable), values.get(0));
            }
        });
        try (QueryExec execution = builder.build()) {
            LimitedEvaluation.limit(execution.getContext(), budget, services);
            return answer(query, execution, budget);
        } catch (QueryCancelledException e) {
            throw budget.stopped();
        } catch (StackOverflowError e) {
            throw new ChokepointException(
                    ErrorCode.INVALID_SPARQL,
                    name,
                    "is nested too deeply",
                    "write it, or its patterns, with less depth");
        } catch (QueryException e) {
            throw new ChokepointException(ErrorCode.INVALID_SPARQL, name, e.getMessage(), "fix the query", e);
        }
    }

    private Answer ask(RemoteGraph remote, String name, Query query) {
        QueryBudget budget = QueryBudget.of(name, timeout);
        Answer answer = remote.ask(name, query, budget, execution -> answer(query, execution, budget));
        if (answer instanceof Answer.Rows rows) {
            remote.expect(rows.terms());
        }
        return answer;
    }

    private Answer answer(Query query, QueryExec execution, QueryBudget budget) {
        if (query.isSelectType()) {
            return rows(IriColumns.of(query, graph::leadsToIri), execution.select(), budget);
        }
        if (query.isAskType()) {
            return new Answer.Truth(execution.ask());
        }
        LimitedTriples triples = new LimitedTriples(budget);
        if (query.isConstructType()) {
            execution.construct(triples);
        } else {
            execution.describe(triples);
        }
        return new Answer.Triples(triples.triples());
    }

    private static Answer.Rows rows(Set<String> iris, RowSet rows, QueryBudget budget) {
        List<Binding> bindings = new LimitedRows(budget, MAX_ROWS).of(rows);
        return new Answer.Rows(
                rows.getResultVars().stream().map(Var::getVarName).toList(), iris, bindings);
    }
}
