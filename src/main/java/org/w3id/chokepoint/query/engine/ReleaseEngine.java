package org.w3id.chokepoint.query.engine;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.PlanOp;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;
import org.w3id.chokepoint.graph.store.index.TripleIndex;
import org.w3id.chokepoint.graph.store.term.TermDictionary;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.IdRows;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.QueryGraphs;
import org.w3id.chokepoint.query.engine.row.QueryTerms;
import org.w3id.chokepoint.query.engine.row.Unsupported;
import org.w3id.chokepoint.query.expression.QueryBudget;

/**
 * Evaluates queries over the integers of a release, and hands to Jena, as a whole, those that it cannot.
 *
 * @param terms of the release
 * @param index of the release
 * @param budget of one evaluation
 * @param maxRows how many rows of SELECT the caller looks at, at most
 * @param steps is told of each step of the plan
 */
public record ReleaseEngine(
        TermDictionary terms, TripleIndex index, QueryBudget budget, long maxRows, Evaluation.Steps steps)
        implements QueryEngineFactory {

    /** One whose steps nobody watches. */
    public ReleaseEngine(TermDictionary terms, TripleIndex index, QueryBudget budget, long maxRows) {
        this(terms, index, budget, maxRows, Evaluation.Steps.UNWATCHED);
    }

    /** The engines for one evaluation: this, and Jena's for what this refuses. */
    public QueryEngineRegistry registry() {
        QueryEngineRegistry registry = new QueryEngineRegistry();
        registry.add(QueryEngineMain.getFactory());
        registry.add(this);
        return registry;
    }

    @Override
    public boolean accept(Query query, DatasetGraph dataset, Context context) {
        return true;
    }

    @Override
    public boolean accept(Op op, DatasetGraph dataset, Context context) {
        return false;
    }

    @Override
    public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
        throw new UnsupportedOperationException("takes whole queries only");
    }

    @Override
    public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
        if (!input.isEmpty()) {
            return byJena(query, dataset, input, context);
        }
        try {
            return plan(query, dataset, context);
        } catch (Unsupported | StackOverflowError e) {
            leaveToJena(e);
            return byJena(query, dataset, input, context);
        }
    }

    private static Plan byJena(Query query, DatasetGraph dataset, Binding input, Context context) {
        return QueryEngineMain.getFactory().create(query, dataset, input, context);
    }

    /** @throws Unsupported if Jena has to evaluate the query */
    public Plan plan(Query query, DatasetGraph dataset, Context context) {
        Op algebra = Algebra.optimize(Algebra.compile(query), context);
        ExecutionContext execution = ExecutionContext.create(dataset, context);
        FoundRows found = found(query, algebra, execution);
        Rows rows = new Rows(() -> unlessRefused(found::all)
                .<Iterator<Binding>>map(IdRows::iterator)
                .orElseGet(() ->
                        byJena(query, dataset, BindingFactory.root(), context).iterator()));
        return new PlanOp(algebra, () -> {}, QueryIterPlainWrapper.create(rows, execution));
    }

    /**
     * The rows of a SELECT.
     *
     * @param algebra of the query, optimised in the context
     * @return empty, with nothing taken from the budget, if Jena has to evaluate the query
     */
    public Optional<IdRows> select(Query query, Op algebra, DatasetGraph dataset, Context context) {
        ExecutionContext execution = ExecutionContext.create(dataset, context);
        return unlessRefused(() -> found(query, algebra, execution).all());
    }

    private FoundRows found(Query query, Op algebra, ExecutionContext execution) {
        Evaluation evaluation = new Evaluation(new QueryTerms(terms, budget), graphs(query), budget, execution, steps);
        Operator operator = new QueryCompiler(evaluation).compile(algebra, Set.of());
        return new FoundRows(evaluation, Output.of(query, maxRows), operator);
    }

    /** Empty, with nothing taken from the budget, if the engine meets what it cannot do. */
    private Optional<IdRows> unlessRefused(Supplier<IdRows> rows) {
        long left = budget.left();
        try {
            return Optional.of(rows.get());
        } catch (Unsupported | StackOverflowError e) {
            leaveToJena(e);
            budget.give(left - budget.left());
            return Optional.empty();
        }
    }

    /** Here each step of a query calls the next, and to compile is deep too: a long query needs more of the stack than in Jena. */
    private void leaveToJena(Throwable why) {
        steps.leftToJena(why instanceof Unsupported ? why.getMessage() : "so deep a query");
    }

    private QueryGraphs graphs(Query query) {
        if (!query.hasDatasetDescription()) {
            return QueryGraphs.all(index);
        }
        int[] named = places(query.getNamedGraphURIs());
        if (named.length > 0 && named[0] == TripleIndex.ABSENT) {
            throw new Unsupported("FROM NAMED with a graph that there is not: it exists for this query, and is empty");
        }
        int[] from = Arrays.stream(places(query.getGraphURIs()))
                .filter(place -> place != TripleIndex.ABSENT)
                .toArray();
        return QueryGraphs.only(index, from, named);
    }

    /** Ascending, so that those that there are not come first. */
    private int[] places(List<String> names) {
        if (names.stream().anyMatch(name -> name.startsWith("urn:x-arq:"))) {
            throw new Unsupported("FROM with a graph that has a meaning in Jena only");
        }
        return names.stream()
                .mapToInt(name -> terms.id(NodeFactory.createURI(name)))
                .map(id -> id == TermDictionary.ABSENT ? TripleIndex.ABSENT : index.place(id))
                .distinct()
                .sorted()
                .toArray();
    }
}
