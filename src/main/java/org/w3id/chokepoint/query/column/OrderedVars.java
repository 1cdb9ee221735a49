package org.w3id.chokepoint.query.column;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/**
 * Finds the variables that every row of a pattern has passed through a {@code <}, {@code <=}, {@code >} or {@code >=}.
 *
 * <p>They hold no IRI, since SPARQL orders literals only. What stands in one branch of a UNION or in an OPTIONAL says nothing
 * about all rows, and is not looked at.
 */
final class OrderedVars {
    private final Set<Var> found = new HashSet<>();

    private OrderedVars() {}

    /** Those variables of the pattern of a query, among the ones that can be seen outside its sub-selects. */
    static Set<Var> of(Query query) {
        OrderedVars vars = new OrderedVars();
        if (query.getQueryPattern() != null) {
            vars.lookAt(query.getQueryPattern());
        }
        return vars.found;
    }

    private void lookAt(Element element) {
        switch (element) {
            case ElementGroup group -> group.getElements().forEach(this::lookAt);
            case ElementNamedGraph named -> lookAt(named.getElement());
            case ElementFilter filter -> lookAt(filter.getExpr());
            case ElementSubQuery inner -> lookAtColumns(inner.getQuery());
            default -> {}
        }
    }

    private void lookAtColumns(Query inner) {
        of(inner).stream().filter(inner.getProjectVars()::contains).forEach(found::add);
    }

    private void lookAt(Expr condition) {
        switch (condition) {
            case E_LogicalAnd both -> {
                lookAt(both.getArg1());
                lookAt(both.getArg2());
            }
            case E_LessThan order -> addSides(order);
            case E_LessThanOrEqual order -> addSides(order);
            case E_GreaterThan order -> addSides(order);
            case E_GreaterThanOrEqual order -> addSides(order);
            default -> {}
        }
    }

    private void addSides(ExprFunction2 order) {
        add(order.getArg1());
        add(order.getArg2());
    }

    private void add(Expr side) {
        if (side.isVariable()) {
            found.add(side.asVar());
        }
    }
}
