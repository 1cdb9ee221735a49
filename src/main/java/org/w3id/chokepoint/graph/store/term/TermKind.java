package org.w3id.chokepoint.graph.store.term;

import java.math.BigDecimal;
import javax.xml.datatype.DatatypeConstants;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * The kinds of terms, in the order in which ORDER BY puts them.
 *
 * <p>Within and between all kinds but {@link #OTHER}, ids are in the order of ORDER BY. What has no order that holds for
 * all three of any three terms is OTHER: dates with and without time zone, numbers that a double cannot tell apart,
 * datatypes without known values.
 */
public enum TermKind {
    BLANK,
    IRI,
    STRING,
    LANGUAGE,
    NUMBER,
    BOOLEAN,
    DATE_TIME,
    DATE,
    OTHER;

    /** A double tells decimal numbers of so many digits apart. */
    private static final int DIGITS = 15;

    static TermKind of(Node term) {
        if (term.isBlank()) {
            return BLANK;
        }
        return term.isURI() ? IRI : of(NodeValue.makeNode(term));
    }

    private static TermKind of(NodeValue value) {
        if (value.isString()) {
            return STRING;
        }
        if (value.isLangString()) {
            return LANGUAGE;
        }
        if (value.isNumber()) {
            return isOrdered(value) ? NUMBER : OTHER;
        }
        if (value.isBoolean()) {
            return BOOLEAN;
        }
        return ofTime(value);
    }

    private static TermKind ofTime(NodeValue value) {
        boolean time = value.isDateTime() || value.isDate();
        boolean zone = time && value.getDateTime().getTimezone() != DatatypeConstants.FIELD_UNDEFINED;
        if (time && value.isDateTime() && zone) {
            return DATE_TIME;
        }
        return time && value.isDate() && !zone ? DATE : OTHER;
    }

    /** A float is compared as a float with some numbers and as a double with others, so it has no place. */
    private static boolean isOrdered(NodeValue value) {
        if (value.isDecimal()) {
            BigDecimal number = value.getDecimal().stripTrailingZeros();
            return number.precision() <= DIGITS && Double.isFinite(number.doubleValue());
        }
        boolean minusZero = Double.compare(value.getDouble(), -0.0) == 0;
        return XSDDatatype.XSDdouble.getURI().equals(value.getDatatypeURI())
                && !minusZero
                && !Double.isNaN(value.getDouble());
    }
}
