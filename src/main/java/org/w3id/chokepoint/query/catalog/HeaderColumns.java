package org.w3id.chokepoint.query.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;

/** Checks that what a header says of columns names columns of its query. */
final class HeaderColumns {
    private static final Pattern NAME_IN_BRACES = Pattern.compile("\\{(\\w+)}");

    private HeaderColumns() {}

    /** @throws org.w3id.chokepoint.error.ChokepointException INVALID_QUERY */
    static void require(Path file, QueryHeader header, Query query) {
        List<String> columns = query.isSelectType() ? query.getResultVars() : List.of();
        header.sections().ifPresent(column -> require(file, "sections", column, columns));
        if (!header.folded().isEmpty() && header.sections().isEmpty()) {
            throw HeaderYaml.invalid(file, "'folded' stands without 'sections'", "name the column under sections");
        }
        List<String> names = new ArrayList<>(columns);
        header.parameters().forEach(parameter -> names.add(parameter.name()));
        header.sentence().stream()
                .flatMap(sentence -> names(sentence).stream())
                .forEach(name -> require(file, "sentence", name, names));
    }

    private static List<String> names(String text) {
        return NAME_IN_BRACES
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static void require(Path file, String key, String name, List<String> known) {
        if (!known.contains(name)) {
            throw HeaderYaml.invalid(
                    file, "'%s' names '%s', which is none of its columns".formatted(key, name), "use one of " + known);
        }
    }
}
