package org.w3id.chokepoint.query.column;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_If;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMaxDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggMinDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSample;
import org.apache.jena.sparql.expr.aggregate.AggSampleDistinct;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * Finds the columns of a SELECT that can hold IRIs, by its form and by what its properties lead to in the graph.
 *
 * <p>Which columns an answer has then depends on the question alone, not on the rows that one call happens to give.
 */
public final class IriColumns extends ElementVisitorBase {
    /** What gives one of the terms that it was given. */
    private static final Set<Class<?>> PICKING = Set.of(
            AggMax.class,
            AggMaxDistinct.class,
            AggMin.class,
            AggMinDistinct.class,
            AggSample.class,
            AggSampleDistinct.class);

    private final PathEnds ends;
    private final Set<Var> literals;
    private final Set<Var> found = new HashSet<>();

    private IriColumns(Predicate<Node> leadsToIri, Set<Var> literals) {
        this.ends = new PathEnds(leadsToIri);
        this.literals = literals;
    }

    /**
     * The names of those columns, among the result variables of the query.
     *
     * @param leadsToIri whether a property leads to an IRI anywhere
     */
    public static Set<String> of(Query query, Predicate<Node> leadsToIri) {
        Set<Var> iris = new IriColumns(leadsToIri, OrderedVars.of(query)).all(query);
        return query.getProjectVars().stream()
                .filter(iris::contains)
                .map(Var::getVarName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Again until nothing new is found, since a BIND may use what only a later pattern shows to be an IRI. */
    private Set<Var> all(Query query) {
        int before;
        do {
            before = found.size();
            in(query);
        } while (found.size() > before);
        return found;
    }

    private void in(Query query) {
        if (query.getQueryPattern() != null) {
            ElementWalker.walk(query.getQueryPattern(), this);
        }
        query.getGroupBy().forEachVarExpr(this::assign);
        query.getProject().forEachVarExpr(this::assign);
    }

    /** @param expression null for a variable that is not made here */
    private void assign(Var variable, Expr expression) {
        if (expression != null && isIri(expression)) {
            found.add(variable);
        }
    }

    private boolean isIri(Expr expression) {
        return switch (expression) {
            case ExprAggregator aggregated ->
                picksOne(aggregated)
                        && anyPart(aggregated.getAggregator().getExprList().getList());
            case E_IRI made -> true;
            case E_Coalesce choice -> anyPart(choice.getArgs());
            case E_If choice -> anyPart(choice.getArgs().subList(1, 3));
            default ->
                expression.isVariable()
                        ? found.contains(expression.asVar())
                        : expression.isConstant() && expression.getConstant().isIRI();
        };
    }

    private static boolean picksOne(ExprAggregator aggregated) {
        return PICKING.contains(aggregated.getAggregator().getClass());
    }

    private boolean anyPart(List<Expr> parts) {
        return parts.stream().anyMatch(this::isIri);
    }

    @Override
    public void visit(ElementPathBlock block) {
        block.patternElts().forEachRemaining(this::triple);
    }

    private void triple(TriplePath triple) {
        add(triple.getSubject());
        if (triple.isTriple()) {
            add(triple.getPredicate());
        }
        if (ends.canBeIri(triple)) {
            add(triple.getObject());
        }
    }

    private void add(Node node) {
        if (node.isVariable() && !literals.contains(Var.alloc(node))) {
            found.add(Var.alloc(node));
        }
    }

    @Override
    public void visit(ElementNamedGraph element) {
        add(element.getGraphNameNode());
    }

    @Override
    public void visit(ElementBind element) {
        assign(element.getVar(), element.getExpr());
    }

    @Override
    public void visit(ElementData element) {
        element.getVars().stream()
                .filter(variable -> element.getRows().stream()
                        .anyMatch(row ->
                                row.contains(variable) && row.get(variable).isURI()))
                .forEach(found::add);
    }

    @Override
    public void visit(ElementSubQuery element) {
        in(element.getQuery());
    }
}
