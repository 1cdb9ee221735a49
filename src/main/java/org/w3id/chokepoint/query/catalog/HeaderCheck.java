package org.w3id.chokepoint.query.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;

/** Checks that a header speaks of the parameters and columns that its query has. */
record HeaderCheck(Path file, QueryHeader header, Query query) {
    private static final Pattern PARAMETER_VARIABLE = Pattern.compile("\\?(_\\w+)");

    /** What commands and requests take beside the parameters of a query or diagram. */
    private static final List<String> OPTIONS = List.of(
            "all",
            "begunSince",
            "bom",
            "collapse",
            "embed",
            "expand",
            "format",
            "grade",
            "heldOn",
            "help",
            "language",
            "limit",
            "nodes",
            "offset",
            "only",
            "output",
            "release",
            "size",
            "sources",
            "store",
            "timeout",
            "unionGraph",
            "version",
            "voice",
            "workspace");

    /** @throws org.w3id.chokepoint.error.ChokepointException INVALID_QUERY */
    void require() {
        header.parameters().forEach(this::requireBounds);
        requireParameters();
        header.parameters().forEach(this::requirePattern);
        requireColumns();
    }

    private void requireParameters() {
        Set<String> names = new HashSet<>();
        Set<String> declared = new TreeSet<>();
        for (Parameter parameter : header.parameters()) {
            declared.add(parameter.variable());
            requireFree(parameter.name());
            if (!names.add(parameter.name())) {
                throw HeaderYaml.invalid(file, "has two parameters '" + parameter.name() + "'", "rename one of them");
            }
        }
        Set<String> used = PARAMETER_VARIABLE
                .matcher(query.toString())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String variable : declared) {
            if (!used.contains(variable)) {
                throw HeaderYaml.invalid(
                        file, "the query does not use ?" + variable, "use the variable, or drop the parameter");
            }
        }
        for (String variable : used) {
            if (!declared.contains(variable)) {
                throw HeaderYaml.invalid(file, "?" + variable + " is not a declared parameter", "add it under params");
            }
        }
    }

    /** The option would stop the command line, and over HTTP never reach the query. */
    private void requireFree(String name) {
        if (OPTIONS.contains(name)) {
            throw HeaderYaml.invalid(
                    file,
                    "parameter '" + name + "' has the name of an option",
                    "call it otherwise than any of " + OPTIONS);
        }
    }

    private void requirePattern(Parameter parameter) {
        try {
            parameter.offered(query);
        } catch (QueryException e) {
            throw HeaderYaml.invalid(
                    file,
                    "'where' of parameter '%s' is no graph pattern: %s"
                            .formatted(parameter.name(), e.getMessage().strip().replaceAll("\\s+", " ")),
                    "write a pattern on ?value, with the prefixes of the query");
        }
    }

    private void requireBounds(Parameter parameter) {
        Bounds bounds = parameter.bounds();
        if (bounds.isEmpty()) {
            throw HeaderYaml.invalid(
                    file,
                    "no number is%s, as parameter '%s' wants".formatted(bounds.words(), parameter.name()),
                    "swap min and max");
        }
        boolean number = parameter.type() == ParameterType.INTEGER || parameter.type() == ParameterType.NUMBER;
        if (!number && !bounds.words().isEmpty()) {
            throw HeaderYaml.invalid(
                    file, "parameter '%s' is no number and has min or max".formatted(parameter.name()), "drop them");
        }
        bounds.notAfter().ifPresent(other -> requireOneOf(namesOf(parameter.type()), "notAfter", other));
    }

    private List<String> namesOf(ParameterType type) {
        return header.parameters().stream()
                .filter(each -> each.type() == type)
                .map(Parameter::name)
                .toList();
    }

    private void requireColumns() {
        List<String> columns = query.isSelectType() ? query.getResultVars() : List.of();
        header.sections().ifPresent(column -> requireOneOf(columns, "sections", column));
        if (!header.folded().isEmpty() && header.sections().isEmpty()) {
            throw HeaderYaml.invalid(file, "'folded' stands without 'sections'", "name the column under sections");
        }
        List<String> known = new ArrayList<>(parameterNames());
        header.heading().ifPresent(heading -> requireNames(known, "heading", heading));
        known.addAll(columns);
        header.sentence().ifPresent(sentence -> requireNames(known, "sentence", sentence));
    }

    private List<String> parameterNames() {
        return header.parameters().stream().map(Parameter::name).toList();
    }

    private void requireNames(List<String> known, String key, Template template) {
        template.names().forEach(name -> requireOneOf(known, key, name));
    }

    private void requireOneOf(List<String> known, String key, String name) {
        if (!known.contains(name)) {
            throw HeaderYaml.invalid(
                    file, "'%s' names '%s', which the query does not have".formatted(key, name), "use one of " + known);
        }
    }
}
