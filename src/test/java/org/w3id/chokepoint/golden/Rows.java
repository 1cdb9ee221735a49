package org.w3id.chokepoint.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An answer as CSV, in rows and cells.
 *
 * @param columns their names
 * @param rows the cells of each row, in the order of the columns
 */
record Rows(List<String> columns, List<List<String>> rows) {
    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^\",\\n]*))([,\\n])");

    static Rows of(String csv) {
        List<List<String>> all = new ArrayList<>();
        List<String> row = new ArrayList<>();
        Matcher cell = CELL.matcher(csv);
        while (cell.find()) {
            row.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            if (cell.group(3).equals("\n")) {
                all.add(List.copyOf(row));
                row.clear();
            }
        }
        return new Rows(all.get(0), all.subList(1, all.size()));
    }

    String csv() {
        return Stream.concat(Stream.of(columns), rows.stream()).map(Rows::line).collect(Collectors.joining());
    }

    /** The rows by the values of some columns, in the order of the answer. */
    Map<List<String>, List<List<String>>> by(List<String> keys) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> key(row, keys), LinkedHashMap::new, Collectors.toList()));
    }

    List<String> key(List<String> row, List<String> keys) {
        return keys.stream().map(column -> row.get(place(column))).toList();
    }

    Rows where(Predicate<List<String>> condition) {
        return new Rows(columns, rows.stream().filter(condition).toList());
    }

    Rows without(List<String> names) {
        int[] kept = IntStream.range(0, columns.size())
                .filter(place -> !names.contains(columns.get(place)))
                .toArray();
        UnaryOperator<List<String>> keep =
                cells -> IntStream.of(kept).mapToObj(cells::get).toList();
        return new Rows(keep.apply(columns), rows.stream().map(keep).toList());
    }

    Rows first(int number) {
        return new Rows(columns, rows.stream().limit(number).toList());
    }

    int place(String column) {
        int place = columns.indexOf(column);
        if (place < 0) {
            throw new AssertionError("no column " + column + " among " + columns);
        }
        return place;
    }

    static String line(List<String> cells) {
        return cells.stream().map(Rows::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(String text) {
        boolean quoted = IntStream.range(0, text.length()).anyMatch(i -> ",\"\n\r".indexOf(text.charAt(i)) >= 0);
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
