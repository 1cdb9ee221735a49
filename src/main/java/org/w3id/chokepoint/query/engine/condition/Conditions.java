package org.w3id.chokepoint.query.engine.condition;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.Slots;

/** Compiles the expressions of filters: what can be answered by ids is, everything else asks Jena. */
public final class Conditions {
    private final Evaluation evaluation;
    private final Expressions expressions;
    private final Function<Op, Operator> patterns;

    /** @param patterns compiles what EXISTS asks for */
    public Conditions(Evaluation evaluation, Function<Op, Operator> patterns) {
        this.evaluation = evaluation;
        this.patterns = patterns;
        this.expressions = new Expressions(evaluation, patterns);
    }

    public RowFilter filter(Expr expression) {
        return new RowFilter(condition(expression), expressions.slots(expression));
    }

    /** The expression as something that gives each row a term. */
    public RowExpression expression(Expr expression) {
        return expressions.of(expression);
    }

    private Condition condition(Expr expression) {
        return switch (expression) {
            case E_LogicalAnd and -> both(condition(and.getArg1()), condition(and.getArg2()));
            case E_LogicalOr or -> either(condition(or.getArg1()), condition(or.getArg2()));
            case E_LogicalNot not -> not(condition(not.getArg()));
            case E_Exists exists -> new Existence(patterns.apply(exists.getGraphPattern()));
            case E_NotExists exists -> not(new Existence(patterns.apply(exists.getGraphPattern())));
            case E_Bound bound -> isBound(bound);
            case E_Equals equals -> equality(equals);
            case E_NotEquals equals -> not(equality(equals));
            case E_LessThan less -> order(less, false, false);
            case E_LessThanOrEqual less -> order(less, false, true);
            case E_GreaterThan greater -> order(greater, true, false);
            case E_GreaterThanOrEqual greater -> order(greater, true, true);
            default -> expressions.condition(expression);
        };
    }

    private static Condition both(Condition one, Condition other) {
        return row -> {
            Truth first = one.test(row);
            if (first == Truth.FALSE) {
                return first;
            }
            Truth second = other.test(row);
            return second == Truth.TRUE ? first : second;
        };
    }

    private static Condition either(Condition one, Condition other) {
        return row -> {
            Truth first = one.test(row);
            if (first == Truth.TRUE) {
                return first;
            }
            Truth second = other.test(row);
            return second == Truth.FALSE ? first : second;
        };
    }

    private static Condition not(Condition condition) {
        return row -> condition.test(row).not();
    }

    private Condition isBound(E_Bound bound) {
        if (!bound.getArg().isVariable()) {
            return expressions.condition(bound);
        }
        int slot = evaluation.slots().of(bound.getArg().asVar());
        return row -> Truth.of(row[slot] != Slots.UNBOUND);
    }

    private Condition equality(ExprFunction2 equals) {
        Expr plain = new E_Equals(equals.getArg1(), equals.getArg2());
        OptionalInt left = operand(equals.getArg1());
        OptionalInt right = operand(equals.getArg2());
        return left.isPresent() && right.isPresent()
                ? new TermEquality(evaluation.terms(), left.getAsInt(), right.getAsInt(), expressions.condition(plain))
                : expressions.condition(plain);
    }

    /** A comparison of two variables; with a constant, each value is compared once and its answer kept. */
    private Condition order(ExprFunction2 comparison, boolean swapped, boolean orEqual) {
        Condition values = expressions.condition(comparison);
        Expr low = swapped ? comparison.getArg2() : comparison.getArg1();
        Expr high = swapped ? comparison.getArg1() : comparison.getArg2();
        return Optional.of(values)
                .filter(each -> low.isVariable() && high.isVariable())
                .<Condition>map(each -> new TermComparison(
                        evaluation.terms(),
                        evaluation.slots().of(low.asVar()),
                        evaluation.slots().of(high.asVar()),
                        orEqual,
                        each))
                .orElse(values);
    }

    /** A variable as -1 - its slot, a constant as its id. */
    private OptionalInt operand(Expr expression) {
        if (expression.isVariable()) {
            return OptionalInt.of(-1 - evaluation.slots().of(expression.asVar()));
        }
        return expression.isConstant()
                ? OptionalInt.of(evaluation.terms().id(expression.getConstant().asNode()))
                : OptionalInt.empty();
    }
}
