package org.w3id.chokepoint.query.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.store.ReleaseFile;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.engine.row.Unsupported;
import org.w3id.chokepoint.query.evaluation.LimitedEvaluation;
import org.w3id.chokepoint.query.federation.AllowedServices;
import org.w3id.chokepoint.query.expression.QueryBudget;
import org.w3id.chokepoint.release.Release;

/**
 * Times each shipped query and diagram, parsed before, by the engine and by Jena over the same release, in turn and in one
 * process: medians in milliseconds of processor time, which other work on the machine does not change, as a Markdown table.
 */
final class EngineBench {
    private static final int ROUNDS = Integer.getInteger("rounds", 15);
    private static final String ONLY = System.getProperty("only", ".*");
    private static final int WARM_UP = Integer.getInteger("warmup", 10);

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private record Result(String name, int rows, double engine, double jena) {}

    public static void main(String[] arguments) {
        Release release = Release.open(Workspace.of(Path.of(".")));
        ReleaseFile file = (ReleaseFile) release.graph();
        List<Result> results = new ArrayList<>();
        Stream.concat(release.catalog().queries().stream(), release.diagrams().queries().stream())
                .filter(canned -> canned.name().matches(ONLY))
                .forEach(canned -> results.add(measure(canned, bound(canned, release), file)));
        print(results, file);
    }

    private static void print(List<Result> results, ReleaseFile file) {
        System.out.printf("%d triples, %d rounds after %d%n%n", file.index().size(), ROUNDS, WARM_UP);
        System.out.println("| query | rows | engine ms | Jena ms | engine / Jena |\n|---|---|---|---|---|");
        results.stream()
                .sorted(Comparator.comparingDouble(each -> each.engine() / each.jena()))
                .forEach(each -> System.out.printf("| %s | %d | %.2f | %.2f | %.2f |%n",
                        each.name(), each.rows(), each.engine(), each.jena(), each.engine() / each.jena()));
        double[] ratios = results.stream().mapToDouble(each -> each.engine() / each.jena()).sorted().toArray();
        System.out.printf("%nmedian of engine / Jena: %.2f; sums: %.1f ms and %.1f ms%n",
                ratios[ratios.length / 2],
                results.stream().mapToDouble(Result::engine).sum(),
                results.stream().mapToDouble(Result::jena).sum());
    }

    private static Result measure(CannedQuery canned, Query query, ReleaseFile file) {
        double[] engine = new double[ROUNDS];
        double[] jena = new double[ROUNDS];
        int rows = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            rows = run(query, file, true);
            long middle = CLOCK.getCurrentThreadCpuTime();
            run(query, file, false);
            if (round >= 0) {
                engine[round] = (middle - start) / 1e6;
                jena[round] = (CLOCK.getCurrentThreadCpuTime() - middle) / 1e6;
            }
        }
        Arrays.sort(engine);
        Arrays.sort(jena);
        String name = takes(query, file) ? canned.name() : canned.name() + " (left to Jena)";
        return new Result(name, rows, engine[ROUNDS / 2], jena[ROUNDS / 2]);
    }

    private static int run(Query query, ReleaseFile file, boolean byEngine) {
        QueryBudget budget = QueryBudget.of("query", Duration.ofMinutes(1));
        QueryExecBuilder builder = QueryExec.dataset(file.dataset()).query(query);
        if (byEngine) {
            builder.set(ARQConstants.registryQueryEngines, engine(file, budget).registry());
        }
        try (QueryExec execution = builder.build()) {
            LimitedEvaluation.limit(execution.getContext(), budget, AllowedServices.NONE);
            return query.isConstructType()
                    ? execution.construct().size()
                    : (int) execution.select().materialize().stream().count();
        }
    }

    private static boolean takes(Query query, ReleaseFile file) {
        QueryBudget budget = QueryBudget.of("query", Duration.ofMinutes(1));
        try (QueryExec execution = QueryExec.dataset(file.dataset()).query(query).build()) {
            LimitedEvaluation.limit(execution.getContext(), budget, AllowedServices.NONE);
            engine(file, budget).plan(query, file.dataset(), execution.getContext());
            return true;
        } catch (Unsupported e) {
            return false;
        }
    }

    private static ReleaseEngine engine(ReleaseFile file, QueryBudget budget) {
        return new ReleaseEngine(file.terms(), file.index(), budget, Long.MAX_VALUE);
    }

    private static Query bound(CannedQuery canned, Release release) {
        Map<Var, Node> values = new HashMap<>();
        release.runner(Duration.ofMinutes(1))
                .bind(canned, Map.of(), RowRange.ALL)
                .terms()
                .forEach((variable, terms) -> values.put(Var.alloc(variable), terms.get(0)));
        return QueryTransformOps.replaceVars(canned.query(), values);
    }
}
