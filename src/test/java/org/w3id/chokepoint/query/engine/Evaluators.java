package org.w3id.chokepoint.query.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.w3id.chokepoint.graph.store.ReleaseFile;
import org.w3id.chokepoint.query.engine.row.Unsupported;
import org.w3id.chokepoint.query.evaluation.LimitedEvaluation;
import org.w3id.chokepoint.query.expression.QueryBudget;
import org.w3id.chokepoint.query.federation.AllowedServices;

/**
 * One dataset, asked by the engine over a release of it, and by Jena.
 *
 * @param memory what Jena asks: the named graphs, and their union as the default graph
 */
record Evaluators(ReleaseFile release, DatasetGraph memory) {
    private static final Duration LONG = Duration.ofMinutes(2);

    /** @param named the graphs; a default graph is not looked at */
    static Evaluators of(DatasetGraph named) {
        Graph union = GraphFactory.createDefaultGraph();
        DatasetGraph copy = new DatasetGraphMapLink(union);
        named.listGraphNodes().forEachRemaining(name -> {
            Graph graph = GraphFactory.createDefaultGraph();
            GraphUtil.addInto(graph, named.getGraph(name));
            GraphUtil.addInto(union, graph);
            copy.addGraph(name, graph);
        });
        return new Evaluators(ReleaseFile.of(copy, PrefixMapping.Factory.create(), Map.of()), copy);
    }

    /** Why the engine leaves a query to Jena; empty if it does not. */
    Optional<String> refusal(Query query) {
        QueryBudget budget = QueryBudget.of("query", LONG);
        Context context =
                QueryExec.dataset(release.dataset()).query(query).build().getContext();
        LimitedEvaluation.limit(context, budget, AllowedServices.NONE);
        try {
            engine(budget).plan(query, release.dataset(), context);
            return Optional.empty();
        } catch (Unsupported e) {
            return Optional.of(e.getMessage());
        }
    }

    /** The answer of the engine: rows, or one row that says yes or no, or one for each triple. */
    List<Map<String, Node>> ask(Query query) {
        return ask(query, LONG);
    }

    List<Map<String, Node>> ask(Query query, Duration time) {
        return ask(query, QueryBudget.of("query", time));
    }

    List<Map<String, Node>> ask(Query query, QueryBudget budget) {
        return ask(query, engine(budget));
    }

    List<Map<String, Node>> ask(Query query, ReleaseEngine engine) {
        if (query.isSelectType()) {
            return select(query, engine);
        }
        QueryExecBuilder builder = QueryExec.dataset(release.dataset()).query(query);
        builder.set(ARQConstants.registryQueryEngines, engine.registry());
        return answer(query, builder, engine.budget());
    }

    /** As queries of users are evaluated: by Jena, if the engine refuses. */
    private List<Map<String, Node>> select(Query query, ReleaseEngine engine) {
        query.ensureResultVars();
        Context context =
                QueryExec.dataset(release.dataset()).query(query).build().getContext();
        LimitedEvaluation.limit(context, engine.budget(), AllowedServices.NONE);
        Op algebra = Algebra.optimize(Algebra.compile(query), context);
        return engine.select(query, algebra, release.dataset(), context)
                .map(rows -> rows.stream()
                        .map(row -> values(query.getProjectVars(), row))
                        .toList())
                .orElseGet(
                        () -> answer(query, QueryExec.dataset(release.dataset()).query(query), engine.budget()));
    }

    /** Without variables of Jena's own, as for the middle of a path. */
    private static Map<String, Node> values(List<Var> variables, Binding row) {
        Map<String, Node> values = new HashMap<>();
        variables.stream()
                .filter(row::contains)
                .forEach(variable -> values.put(variable.getVarName(), row.get(variable)));
        return values;
    }

    List<Map<String, Node>> askJena(Query query, DatasetGraph dataset, Duration time) {
        QueryExecBuilder builder =
                QueryExec.dataset(dataset).query(query).timeout(time.toMillis(), TimeUnit.MILLISECONDS);
        return answer(query, builder, QueryBudget.of("query", time));
    }

    private ReleaseEngine engine(QueryBudget budget) {
        return new ReleaseEngine(release.terms(), release.index(), budget, Long.MAX_VALUE);
    }

    private static List<Map<String, Node>> answer(Query query, QueryExecBuilder builder, QueryBudget budget) {
        List<Map<String, Node>> rows = new ArrayList<>();
        try (QueryExec execution = builder.build()) {
            LimitedEvaluation.limit(execution.getContext(), budget, AllowedServices.NONE);
            if (query.isAskType()) {
                return execution.ask() ? List.of(Map.of()) : List.of();
            }
            if (!query.isSelectType()) {
                (query.isConstructType() ? execution.construct() : execution.describe())
                        .find()
                        .forEachRemaining(triple -> rows.add(
                                Map.of("s", triple.getSubject(), "p", triple.getPredicate(), "o", triple.getObject())));
                return rows;
            }
            for (RowSet found = execution.select(); found.hasNext(); ) {
                budget.check();
                rows.add(values(found.getResultVars(), found.next()));
            }
        }
        return rows;
    }
}
