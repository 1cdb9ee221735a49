package org.w3id.chokepoint.query.engine.row;

import java.util.function.Supplier;
import org.apache.jena.sparql.function.FunctionEnv;
import org.w3id.chokepoint.graph.store.index.TripleCursor;
import org.w3id.chokepoint.query.expression.QueryBudget;

/** What all operations of one evaluation share. */
public final class Evaluation {
    private final QueryTerms terms;
    private final QueryGraphs graphs;
    private final QueryBudget budget;
    private final FunctionEnv functions;
    private final Steps steps;
    private final Slots slots = new Slots();
    private ActiveGraph active;

    /** Is told of each step of a plan, while it is compiled. */
    @FunctionalInterface
    public interface Steps {
        Steps UNWATCHED = (what, compiled) -> compiled.get();

        /**
         * @param what the step in words
         * @param compiled compiles the step, and within it the steps that it is made of
         * @return the step, perhaps watched
         */
        Operator step(Supplier<String> what, Supplier<Operator> compiled);

        /** Jena evaluates the query, whatever was compiled before. */
        default void leftToJena(String why) {}
    }

    /** @param functions what functions may know of the evaluation */
    public Evaluation(QueryTerms terms, QueryGraphs graphs, QueryBudget budget, FunctionEnv functions, Steps steps) {
        this.terms = terms;
        this.graphs = graphs;
        this.budget = budget;
        this.functions = functions;
        this.steps = steps;
        this.active = graphs.standard();
    }

    public QueryTerms terms() {
        return terms;
    }

    public QueryGraphs graphs() {
        return graphs;
    }

    public QueryBudget budget() {
        return budget;
    }

    public FunctionEnv functions() {
        return functions;
    }

    public Steps steps() {
        return steps;
    }

    public Slots slots() {
        return slots;
    }

    /** The graph that patterns are matched with. */
    public ActiveGraph active() {
        return active;
    }

    /** The triples of the active graph that match a pattern; whoever waits for the next can be stopped. */
    public TripleCursor find(int subject, int predicate, int object) {
        return active.find(subject, predicate, object, budget::check);
    }

    /** Runs an operation with another graph. */
    public boolean within(ActiveGraph graph, Operator operator, int[] row, RowSink next) {
        ActiveGraph outer = active;
        active = graph;
        try {
            return operator.run(row, found -> {
                active = outer;
                boolean more = next.accept(found);
                active = graph;
                return more;
            });
        } finally {
            active = outer;
        }
    }
}
