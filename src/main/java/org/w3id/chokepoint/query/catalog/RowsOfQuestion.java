package org.w3id.chokepoint.query.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.chokepoint.graph.Utf8;
import org.w3id.chokepoint.graph.Workspace;

/**
 * Puts the rows of a question at the start of the pattern of a query whose header names it under {@code rows}, so that
 * what says the answer in triples, or draws it, cannot say anything else than the answer.
 *
 * @param workspace where the questions are
 */
record RowsOfQuestion(Workspace workspace) {
    private static final String MARK = "#+";
    private static final String PARAMETERS = "#+ params:";
    private static final String PATTERN = "WHERE {";

    /**
     * The text of a query with the rows of the question that its header names, and with the parameters of that question;
     * a text whose header names none comes back as it is.
     *
     * @param file for messages
     * @throws org.w3id.chokepoint.error.ChokepointException INVALID_QUERY if there is no such question, or no pattern to put
     *     its rows into
     */
    String in(Path file, String text) throws IOException {
        Optional<String> question = HeaderYaml.read(file, text).text(QueryHeader.ROWS);
        return question.isEmpty() ? text : joined(file, text, Utf8.read(question(file, question.get())));
    }

    private Path question(Path file, String name) {
        return workspace.files(QueryFolder.ANSWERS.path(), ".rq").stream()
                .filter(each -> each.getFileName().toString().equals(name + ".rq"))
                .findFirst()
                .orElseThrow(() -> HeaderYaml.invalid(
                        file,
                        "'rows' names '%s', which is no question".formatted(name),
                        "name a file of queries/answers"));
    }

    /** Text, and not syntax trees, so that the query reads as its two files do. */
    private static String joined(Path file, String text, String question) {
        List<String> own = text.lines().toList();
        if (!own.contains(PATTERN)) {
            throw HeaderYaml.invalid(file, "has no line '" + PATTERN + "'", "begin the pattern with it");
        }
        int pattern = own.indexOf(PATTERN);
        Stream<String> prefixes =
                Stream.of(text, question).flatMap(String::lines).filter(RowsOfQuestion::isPrefix);
        return Stream.of(
                        own.stream().filter(line -> line.startsWith(MARK)),
                        question.lines()
                                .takeWhile(line -> line.startsWith(MARK))
                                .dropWhile(line -> !line.equals(PARAMETERS)),
                        prefixes.distinct(),
                        own.subList(0, pattern).stream().filter(RowsOfQuestion::isSparql),
                        Stream.of(PATTERN + " {"),
                        question.lines().filter(RowsOfQuestion::isSparql),
                        Stream.of("}"),
                        own.subList(pattern + 1, own.size()).stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isPrefix(String line) {
        return line.startsWith("PREFIX ");
    }

    private static boolean isSparql(String line) {
        return !line.startsWith(MARK) && !isPrefix(line);
    }
}
