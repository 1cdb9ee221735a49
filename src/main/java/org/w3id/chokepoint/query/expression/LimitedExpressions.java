package org.w3id.chokepoint.query.expression;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_DateTimeHours;
import org.apache.jena.sparql.expr.E_DateTimeMinutes;
import org.apache.jena.sparql.expr.E_DateTimeSeconds;
import org.apache.jena.sparql.expr.E_DateTimeTZ;
import org.apache.jena.sparql.expr.E_DateTimeTimezone;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/** Puts functions that keep to a budget in the place of those that may take any time, make any amount of text, or fail. */
public final class LimitedExpressions extends ExprTransformCopy {
    private final QueryBudget budget;

    public LimitedExpressions(QueryBudget budget) {
        this.budget = budget;
    }

    /** Whether a query has functions that are replaced. */
    public static boolean areIn(Op query) {
        Look look = new Look();
        Transformer.transform(new TransformCopy(), look, query);
        return look.found;
    }

    /** The query with the limited functions in their places. */
    public Op in(Op query) {
        return Transformer.transform(new TransformCopy(), this, query);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        return switch (function) {
            case E_Regex regex -> new LimitedRegex(given(arguments), budget);
            case E_StrReplace replace -> new LimitedReplace(given(arguments), budget);
            case E_StrConcat concat -> new LimitedConcat(arguments, budget);
            default -> super.transform(function, arguments);
        };
    }

    /** An optional argument that is not given is null in the lists of Jena. */
    private static ExprList given(ExprList arguments) {
        return new ExprList(
                arguments.getList().stream().filter(java.util.Objects::nonNull).toList());
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return switch (function) {
            case E_StrEncodeForURI encoding -> new LimitedEncoding(argument, budget);
            case E_DateTimeHours part -> GuardedCall.of(part, argument);
            case E_DateTimeMinutes part -> GuardedCall.of(part, argument);
            case E_DateTimeSeconds part -> GuardedCall.of(part, argument);
            case E_DateTimeTZ part -> GuardedCall.of(part, argument);
            case E_DateTimeTimezone part -> GuardedCall.of(part, argument);
            default -> super.transform(function, argument);
        };
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        return switch (function) {
            case E_Multiply product -> GuardedCall.of(new LimitedMultiplication(left, right, budget), left, right);
            case E_Add sum -> GuardedCall.of(sum, left, right);
            case E_Subtract difference -> GuardedCall.of(difference, left, right);
            case E_Divide quotient -> GuardedCall.of(quotient, left, right);
            default -> super.transform(function, left, right);
        };
    }

    /** Looks for functions that are replaced by another class. */
    private static final class Look extends ExprTransformCopy {
        private final LimitedExpressions limited = new LimitedExpressions(null);
        private boolean found;

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            return looked(function, limited.transform(function, arguments));
        }

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            return looked(function, limited.transform(function, argument));
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr left, Expr right) {
            return looked(function, limited.transform(function, left, right));
        }

        private Expr looked(Expr function, Expr replaced) {
            found |= replaced.getClass() != function.getClass();
            return function;
        }
    }
}
