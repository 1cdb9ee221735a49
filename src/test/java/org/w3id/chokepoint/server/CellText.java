package org.w3id.chokepoint.server;

import java.math.BigDecimal;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.datatypes.xsd.impl.XSDBaseNumericType;
import org.apache.jena.datatypes.xsd.impl.XSDDouble;
import org.apache.jena.graph.Node;

/** How one value is written in each format of an answer, so that formats can be compared. */
final class CellText {

    private CellText() {}

    /** CSV has no types, and so no need of an exponent that says that a number is a double. */
    static String inCsv(Node term) {
        boolean isDouble = term.isLiteral() && XSDDatatype.XSDdouble.equals(term.getLiteralDatatype());
        return isDouble ? number(term.getLiteralLexicalForm()) : text(term);
    }

    /** JSON has numbers, but no forms of them. */
    static String inJson(Node term) {
        return term.isLiteral() && term.getLiteralDatatype() instanceof XSDBaseNumericType
                        || term.isLiteral() && term.getLiteralDatatype() instanceof XSDDouble
                ? number(term.getLiteralLexicalForm())
                : text(term);
    }

    static String inJson(JsonValue cell) {
        if (cell.isNull()) {
            return "";
        }
        return cell.isString()
                ? cell.getAsString().value()
                : cell.isNumber() ? number(cell.toString()) : cell.toString();
    }

    static String text(Node term) {
        return term.isURI() ? term.getURI() : term.getLiteralLexicalForm();
    }

    static String number(String text) {
        return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    /** Only numbers of very many digits have one. */
    static String withoutExponent(String cell) {
        return cell.matches("-?\\d(\\.\\d+)?e-?\\d\\d") ? number(cell) : cell;
    }
}
