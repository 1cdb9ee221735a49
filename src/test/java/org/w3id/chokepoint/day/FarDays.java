package org.w3id.chokepoint.day;

import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** Days moved by a multiple of 400 years, after which the calendar repeats itself, and moved back in answers. */
final class FarDays {
    private static final int YEARS = 1600;
    private static final int LAST_OF_PAST = 999;
    private static final int FIRST_OF_FUTURE = 3000;
    private static final int NO_END = 9999;
    private static final Pattern DATE = Pattern.compile("(?<![0-9])([0-9]{4})(?=-[0-9]{2})");
    private static final Pattern YEAR = Pattern.compile("^([0-9]{4})$");

    private FarDays() {}

    /** The triple with its day far before the day given, if it is that day or earlier, else far after it. */
    static Quad moved(Quad quad, String day) {
        String date = quad.getObject().getLiteralLexicalForm();
        int year = Integer.parseInt(date.substring(0, 4));
        if (year <= LAST_OF_PAST || year == NO_END) {
            return quad;
        }
        int far = date.compareTo(day) <= 0 ? year - YEARS : year + YEARS;
        Node moved = NodeFactory.createLiteralDT("%04d%s".formatted(far, date.substring(4)), XSDDatatype.XSDdate);
        return Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), moved);
    }

    /** A cell of an answer with its days as they were. */
    static String back(Node cell) {
        if (!cell.isLiteral()) {
            return cell.toString();
        }
        String text = cell.getLiteralLexicalForm();
        boolean mayBeYear = cell.getLiteralDatatype().equals(XSDDatatype.XSDgYear)
                || cell.getLiteralDatatype().equals(XSDDatatype.XSDstring);
        return back(mayBeYear ? back(text, YEAR) : text, DATE);
    }

    private static String back(String text, Pattern pattern) {
        return pattern.matcher(text).replaceAll(found -> "%04d".formatted(back(Integer.parseInt(found.group(1)))));
    }

    private static int back(int year) {
        return year <= LAST_OF_PAST ? year + YEARS : year >= FIRST_OF_FUTURE && year != NO_END ? year - YEARS : year;
    }
}
