package org.w3id.chokepoint.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Context;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.store.ReleaseFile;
import org.w3id.chokepoint.graph.tdb.TdbGraph;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.engine.ReleaseEngine;
import org.w3id.chokepoint.query.engine.row.Evaluation.Steps;
import org.w3id.chokepoint.query.evaluation.LimitedEvaluation;
import org.w3id.chokepoint.query.evaluation.LimitedRows;
import org.w3id.chokepoint.query.evaluation.LimitedTriples;
import org.w3id.chokepoint.query.expression.QueryBudget;
import org.w3id.chokepoint.query.federation.AllowedServices;

/**
 * Evaluates one query within its limits: by the engine where it can, else by Jena.
 *
 * @param name of the query, for messages
 * @param steps is told of each step of the plan
 */
record Execution(String name, KnowledgeGraph graph, AllowedServices services, QueryBudget budget, Steps steps) {

    /**
     * @param values variables that have one value
     * @throws ChokepointException INVALID_SPARQL; TIME_LIMIT; TOO_LARGE
     */
    Answer answer(PreparedQuery query, Map<String, Node> values) {
        try {
            return evaluated(values.isEmpty() ? query : with(query, values));
        } catch (QueryCancelledException e) {
            throw budget.stopped();
        } catch (StackOverflowError e) {
            throw invalid("is nested too deeply", "write it, or its patterns, with less depth", e);
        } catch (QueryException e) {
            throw invalid(e.getMessage(), "fix the query", e);
        }
    }

    private ChokepointException invalid(String what, String remedy, Throwable cause) {
        return new ChokepointException(ErrorCode.INVALID_SPARQL, name, what, remedy, cause);
    }

    private static PreparedQuery with(PreparedQuery query, Map<String, Node> values) {
        Map<Var, Node> variables = values.entrySet().stream()
                .collect(Collectors.toMap(each -> Var.alloc(each.getKey()), Map.Entry::getValue));
        Query replaced = QueryTransformOps.replaceVars(query.query(), variables);
        replaced.ensureResultVars();
        return new PreparedQuery(replaced, query.iris(), query.isVolatile(), Optional.empty());
    }

    private Answer evaluated(PreparedQuery query) {
        return graph instanceof ReleaseFile release && query.query().isSelectType()
                ? selected(query, engine(release)).orElseGet(() -> byJena(query))
                : byJena(query);
    }

    private ReleaseEngine engine(ReleaseFile release) {
        return new ReleaseEngine(release.terms(), release.index(), budget, RowRange.MAX_ROWS + 1L, steps);
    }

    /** Without Jena's machinery for executions, which takes as long as a look-up. */
    private Optional<Answer> selected(PreparedQuery query, ReleaseEngine engine) {
        Context context = context();
        if (query.isVolatile()) {
            Context.setCurrentDateTime(context);
        }
        int columns = query.query().getProjectVars().size();
        Op algebra = query.algebra().orElseGet(() -> Algebra.optimize(Algebra.compile(query.query()), context));
        return engine.select(query.query(), algebra, graph.dataset(), context)
                .map(rows -> rows(query, new LimitedRows(budget, RowRange.MAX_ROWS).of(rows, columns)));
    }

    /** What Jena knows of one evaluation. */
    Context context() {
        Context context = Context.setupContextForDataset(ARQ.getContext(), graph.dataset());
        LimitedEvaluation.limit(context, budget, services);
        return context;
    }

    private Answer byJena(PreparedQuery query) {
        QueryExecBuilder builder = QueryExec.dataset(graph.dataset())
                .query(query.query())
                .timeout(budget.remaining().toMillis(), TimeUnit.MILLISECONDS);
        if (graph instanceof ReleaseFile release && !query.query().isSelectType()) {
            builder.set(ARQConstants.registryQueryEngines, engine(release).registry());
        }
        if (graph instanceof TdbGraph) {
            TdbGraph.prepare(builder, budget);
        }
        try (QueryExec execution = builder.build()) {
            LimitedEvaluation.limit(execution.getContext(), budget, services);
            return of(query, execution);
        }
    }

    /** The answer of an execution that somebody else has made. */
    Answer of(PreparedQuery query, QueryExec execution) {
        if (query.query().isSelectType()) {
            return rows(query, new LimitedRows(budget, RowRange.MAX_ROWS).of(execution.select()));
        }
        if (query.query().isAskType()) {
            return new Answer.Truth(execution.ask());
        }
        LimitedTriples triples = new LimitedTriples(budget);
        if (query.query().isConstructType()) {
            execution.construct(triples);
        } else {
            execution.describe(triples);
        }
        return new Answer.Triples(triples.triples());
    }

    private static Answer rows(PreparedQuery query, List<Binding> rows) {
        return new Answer.Rows(query.query().getResultVars(), query.iris(), rows);
    }
}
