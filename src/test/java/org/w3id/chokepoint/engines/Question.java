package org.w3id.chokepoint.engines;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.w3id.chokepoint.query.BoundQuery;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.release.Release;

/**
 * A canned query with its default parameters, a default of today as of the day of the golden answers.
 *
 * @param query as it is sent to another engine
 * @param ours the answer of our own engine
 */
record Question(String name, Query query, Answer.Rows ours) {
    private static final String TODAY = "2026-11-25";

    /** Whether everything was loaded, and the default graph is the union. */
    private static final List<String> COUNTS = List.of(
            "SELECT (COUNT(*) AS ?triples) { ?s ?p ?o }",
            "SELECT (COUNT(*) AS ?statements) (COUNT(DISTINCT ?g) AS ?graphs) { GRAPH ?g { ?s ?p ?o } }");

    static List<Question> all(Release release) {
        QueryRunner runner = release.runner(Duration.ofSeconds(30));
        Stream<Question> canned = release.catalog().queries().stream()
                .filter(query -> query.query().isSelectType())
                .map(query -> of(query, runner));
        Stream<Question> counts = COUNTS.stream()
                .map(QueryFactory::create)
                .map(query -> new Question(query.toString(), query, rows(runner.run(query))));
        return Stream.concat(counts, canned).toList();
    }

    private static Answer.Rows rows(Answer answer) {
        return (Answer.Rows) answer;
    }

    private static Question of(CannedQuery query, QueryRunner runner) {
        Map<String, List<String>> today = query.parameters().stream()
                .filter(parameter ->
                        parameter.fallback().filter("today"::equals).isPresent())
                .map(Parameter::name)
                .collect(Collectors.toMap(Function.identity(), name -> List.of(TODAY)));
        BoundQuery bound = runner.bind(query, today, RowRange.ALL);
        return new Question(query.name(), bound.written(), rows(runner.run(bound)));
    }

    /** What is wrong with the answer of another engine; empty if nothing is. */
    String difference(OtherEngine engine) {
        try {
            List<List<Node>> theirs = engine.rows(query.toString(), ours.variables());
            return new ComparedRows(engine.digits(), separators()).difference(rows(), theirs);
        } catch (IllegalStateException e) {
            return "no answer: " + e.getMessage();
        }
    }

    private List<List<Node>> rows() {
        return ours.bindings().stream().map(this::cells).toList();
    }

    private List<Node> cells(Binding row) {
        List<Node> cells = new ArrayList<>();
        ours.variables().forEach(column -> cells.add(row.get(column)));
        return cells;
    }

    private Collection<String> separators() {
        Collection<String> found = new TreeSet<>();
        addSeparators(query, found);
        return found;
    }

    private static void addSeparators(Query query, Collection<String> found) {
        for (ExprAggregator aggregator : query.getAggregators()) {
            if (aggregator.getAggregator() instanceof AggGroupConcat joined) {
                add(joined.getSeparator(), found);
            } else if (aggregator.getAggregator() instanceof AggGroupConcatDistinct joined) {
                add(joined.getSeparator(), found);
            }
        }
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementSubQuery inner) {
                addSeparators(inner.getQuery(), found);
            }
        });
    }

    private static void add(String separator, Collection<String> found) {
        found.add(separator == null ? " " : separator);
    }
}
