package org.w3id.chokepoint.query.answer;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.text.WordUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.chokepoint.format.TextWidth;
import org.w3id.chokepoint.graph.name.Labels;

/** Writes rows as a table to be read on a screen: names in place of IRIs, long texts wrapped. */
final class TableWriter implements AnswerWriter {
    private static final int MAX_COLUMN_WIDTH = 44;
    private static final String GAP = "  ";

    @Override
    public void write(Answer answer, Labels labels, Map<String, String> about, OutputStream out) {
        PrintWriter printer = new PrintWriter(out, false, StandardCharsets.UTF_8);
        if (answer instanceof Answer.Truth truth) {
            printer.println(truth.value() ? "yes" : "no");
        } else if (answer instanceof Answer.Rows rows) {
            writeRows(rows, labels, printer);
            boolean explained = rows.total() == 0 && about.containsKey(Answer.EMPTY);
            printer.println(explained ? rows.count() + ": " + about.get(Answer.EMPTY) : rows.count());
        }
        printer.flush();
    }

    private static void writeRows(Answer.Rows rows, Labels labels, PrintWriter printer) {
        List<String> columns = rows.variables().stream()
                .filter(variable -> !isLabelled(rows.variables(), variable))
                .toList();
        List<List<String[]>> lines = new ArrayList<>();
        lines.add(columns.stream()
                .map(column -> Answer.Rows.heading(column.replaceFirst("Label$", "")))
                .map(TableWriter::wrapped)
                .toList());
        for (Binding binding : rows.bindings()) {
            lines.add(columns.stream()
                    .map(column -> wrapped(cell(binding.get(Var.alloc(column)), labels)))
                    .toList());
        }
        int[] widths = IntStream.range(0, columns.size())
                .map(column -> width(lines, column))
                .toArray();
        print(lines.get(0), widths, printer);
        printer.println(Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP)));
        lines.stream().skip(1).forEach(row -> print(row, widths, printer));
    }

    private static boolean isLabelled(List<String> variables, String variable) {
        return variables.contains(variable + "Label");
    }

    private static String cell(Node node, Labels labels) {
        return node == null ? "" : labels.text(node);
    }

    private static String[] wrapped(String text) {
        return WordUtils.wrap(text, MAX_COLUMN_WIDTH, "\n", false).split("\n", -1);
    }

    private static int width(List<List<String[]>> lines, int column) {
        return lines.stream()
                .flatMap(row -> Arrays.stream(row.get(column)))
                .mapToInt(TextWidth::of)
                .max()
                .orElse(0);
    }

    private static void print(List<String[]> row, int[] widths, PrintWriter printer) {
        int height = row.stream().mapToInt(cell -> cell.length).max().orElse(1);
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String[] cell = row.get(column);
                String part = line < cell.length ? cell[line] : "";
                text.append(part)
                        .append(" ".repeat(widths[column] - TextWidth.of(part)))
                        .append(GAP);
            }
            printer.println(text.toString().stripTrailing());
        }
    }
}
