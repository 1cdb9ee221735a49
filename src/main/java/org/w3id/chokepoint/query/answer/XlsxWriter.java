package org.w3id.chokepoint.query.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.w3id.chokepoint.graph.name.Labels;

/**
 * Writes rows as a workbook: one sheet with the columns of CSV, in which a day is a date and a number a number, and one
 * that tells what was asked of which release.
 */
final class XlsxWriter implements AnswerWriter {
    private static final String DATE_FORMAT = "yyyy-mm-dd";
    /** More than a cell of Excel takes. */
    private static final int MAX_TEXT = 32_767;

    private static final int MAX_DIGITS = 15;

    @Override
    public void write(Answer answer, Labels labels, Map<String, String> about, OutputStream out) {
        try (Workbook workbook = new Workbook(out, "Chokepoint", null)) {
            Worksheet sheet = workbook.newWorksheet("answer");
            if (answer instanceof Answer.Rows rows) {
                rows(LabelledRows.of(rows, labels), sheet);
            } else if (answer instanceof Answer.Truth truth) {
                sheet.value(0, 0, truth.value());
            }
            describe(about, workbook.newWorksheet("about"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rows(Answer.Rows rows, Worksheet sheet) {
        List<String> columns = rows.variables();
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < rows.bindings().size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                Node term = rows.bindings().get(row).get(Var.alloc(columns.get(column)));
                if (term != null) {
                    cell(sheet, row + 1, column, term);
                }
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Node term) {
        if (!term.isLiteral()) {
            sheet.value(row, column, text(term.isURI() ? term.getURI() : term.toString()));
        } else if (!term.getLiteral().isWellFormed()) {
            sheet.value(row, column, text(term.getLiteralLexicalForm()));
        } else if (XSDDatatype.XSDdate.equals(term.getLiteralDatatype())) {
            date(sheet, row, column, term.getLiteralLexicalForm());
        } else if (term.getLiteralValue() instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (term.getLiteralValue() instanceof Number number && isExact(number)) {
            sheet.value(row, column, new BigDecimal(number.toString()));
        } else {
            sheet.value(row, column, text(term.getLiteralLexicalForm()));
        }
    }

    /** Excel would round an integer or decimal of more digits, such as a number that is a name. */
    private static boolean isExact(Number number) {
        return number instanceof Double || number instanceof Float
                ? Double.isFinite(number.doubleValue())
                : new BigDecimal(number.toString()).stripTrailingZeros().precision() <= MAX_DIGITS;
    }

    /** A day before 1900, or with a time zone, is none that Excel knows, so it stays a text. */
    private static void date(Worksheet sheet, int row, int column, String day) {
        try {
            LocalDate date = LocalDate.parse(day);
            if (date.getYear() >= 1900) {
                sheet.value(row, column, date);
                sheet.style(row, column).format(DATE_FORMAT).set();
                return;
            }
        } catch (DateTimeParseException e) {
            // Written as it is, below.
        }
        sheet.value(row, column, day);
    }

    private static String text(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        int end = MAX_TEXT - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static void describe(Map<String, String> about, Worksheet sheet) {
        int row = 0;
        for (Map.Entry<String, String> entry : about.entrySet()) {
            sheet.value(row, 0, entry.getKey());
            sheet.value(row++, 1, text(entry.getValue()));
        }
    }
}
