package org.w3id.chokepoint.query.expression;

import java.util.List;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** REGEX within the limits of a budget. */
final class LimitedRegex extends E_Regex {
    private final QueryBudget budget;
    private final PatternCache patterns = new PatternCache("REGEX");

    LimitedRegex(ExprList arguments, QueryBudget budget) {
        super(arguments.get(0), arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null);
        this.budget = budget;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        String text =
                NodeValueOps.checkAndGetStringLiteral("REGEX", values.get(0)).getLiteralLexicalForm();
        if (!values.get(1).isString()) {
            throw new ExprEvalException("REGEX: a pattern in a language");
        }
        return NodeValue.booleanReturn(patterns.of(values.subList(1, values.size()))
                .matcher(new WatchedText(text, budget))
                .find());
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new LimitedRegex(arguments, budget);
    }
}
