package org.w3id.chokepoint.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.chokepoint.query.answer.Answer;

/** The numbers in rows. */
final class Numbers {
    private static final Set<String> TYPES =
            Set.of("integer", "decimal", "double", "float", "int", "long", "nonNegativeInteger");

    private static final double MAX_IN_FULL = 1e9;
    private static final MathContext DIGITS = new MathContext(4);

    private Numbers() {}

    /** The first column in which each row has a number. */
    static Optional<Var> column(Answer.Rows rows) {
        return rows.variables().stream()
                .map(Var::alloc)
                .filter(column -> !rows.bindings().isEmpty()
                        && rows.bindings().stream()
                                .allMatch(row -> in(row, column).isPresent()))
                .findFirst();
    }

    static Optional<Double> in(Binding row, Var column) {
        return Stream.ofNullable(row.get(column))
                .filter(Numbers::isNumber)
                .map(value -> Double.parseDouble(value.getLiteralLexicalForm()))
                .filter(Double::isFinite)
                .findFirst();
    }

    /** As people write it: whole numbers in full up to a billion, others to four digits. */
    static String words(double amount) {
        boolean whole = amount == Math.rint(amount) && Math.abs(amount) < MAX_IN_FULL;
        BigDecimal rounded = BigDecimal.valueOf(amount).round(whole ? MathContext.UNLIMITED : DIGITS);
        BigDecimal plain = rounded.stripTrailingZeros();
        return Math.abs(amount) < MAX_IN_FULL
                ? plain.toPlainString()
                : plain.toString().replace("E+", "e");
    }

    static boolean isNumber(Node value) {
        return value.isLiteral()
                && value.getLiteralDatatype() instanceof XSDDatatype type
                && TYPES.contains(type.getURI().replaceFirst("^.*#", ""))
                && value.getLiteral().isWellFormed();
    }
}
