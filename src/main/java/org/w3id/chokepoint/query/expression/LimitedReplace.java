package org.w3id.chokepoint.query.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** REPLACE within the limits of a budget. */
final class LimitedReplace extends E_StrReplace {
    private static final String NAME = "REPLACE";

    private final QueryBudget budget;
    private final PatternCache patterns = new PatternCache(NAME);

    LimitedReplace(ExprList arguments, QueryBudget budget) {
        super(arguments.get(0), arguments.get(1), arguments.get(2), arguments.size() > 3 ? arguments.get(3) : null);
        this.budget = budget;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        Node text = NodeValueOps.checkAndGetStringLiteral(NAME, values.get(0));
        String replacement =
                NodeValueOps.checkAndGetStringLiteral(NAME, values.get(2)).getLiteralLexicalForm();
        List<NodeValue> pattern = new ArrayList<>(values.subList(1, 2));
        pattern.addAll(values.subList(3, values.size()));
        String replaced = replaced(
                patterns.of(pattern).matcher(new WatchedText(text.getLiteralLexicalForm(), budget)), replacement);
        return NodeValue.makeNode(NodeFactory.createLiteral(
                replaced, text.getLiteralLanguage(), text.getLiteralBaseDirection(), text.getLiteralDatatype()));
    }

    /** As Jena does it: of matches of nothing, only one at the very start counts. */
    private String replaced(Matcher matcher, String replacement) {
        try {
            StringBuilder text = new StringBuilder();
            boolean first = true;
            while (matcher.find()) {
                if (first || matcher.start() < matcher.end()) {
                    matcher.appendReplacement(text, replacement);
                    budget.requireText(text.length());
                }
                first = false;
            }
            matcher.appendTail(text);
            budget.requireText(text.length());
            return text.toString();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException(NAME + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new LimitedReplace(arguments, budget);
    }
}
