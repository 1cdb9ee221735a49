package org.w3id.chokepoint.query.expression;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** Keeps the pattern that a call compiled last, for it is mostly the same in every row. */
final class PatternCache {
    private static final String FLAGS = "smixq";

    private final String function;
    private List<String> source = List.of();
    private Pattern pattern;

    PatternCache(String function) {
        this.function = function;
    }

    /**
     * @param values the pattern, and the flags if there are any
     * @throws ExprEvalException if they are no texts, or no pattern and flags
     */
    Pattern of(List<NodeValue> values) {
        List<String> wanted = values.stream()
                .map(value ->
                        NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm())
                .toList();
        if (!wanted.equals(source)) {
            pattern = compiled(wanted.get(0), wanted.size() > 1 ? wanted.get(1) : "");
            source = wanted;
        }
        return pattern;
    }

    private Pattern compiled(String text, String flags) {
        if (!StringUtils.containsOnly(flags, FLAGS)) {
            throw new ExprEvalException(function + ": flags other than " + FLAGS);
        }
        return RegexEngine.makePattern(function, text, flags);
    }
}
