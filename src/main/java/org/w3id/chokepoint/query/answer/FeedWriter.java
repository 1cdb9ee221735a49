package org.w3id.chokepoint.query.answer;

import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.chokepoint.format.Feed;
import org.w3id.chokepoint.graph.DatasetDescription;
import org.w3id.chokepoint.graph.name.Labels;

/**
 * Writes rows as a feed: one entry for each, the latest first.
 *
 * <p>The day of an entry is the first date in its row, and what it is about the things and the dates there. So a row that
 * stays the same stays one entry, whoever asks when, and one whose date is corrected is a new one.
 */
final class FeedWriter {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?(T[\\d:.]+)?(Z|[+-]\\d{2}:\\d{2})?");
    private static final Set<String> DATES = Set.of("date", "dateTime", "gYearMonth", "gYear");
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String PARAMETER = "parameter.";
    private static final String EPOCH = "1970-01-01T00:00:00Z";
    private static final int MAX_TITLE_PART = 80;
    private static final int HASH = 24;

    private FeedWriter() {}

    static void atom(Answer answer, Labels labels, Map<String, String> about, OutputStream out) {
        feed(answer, labels, about).writeAtom(out);
    }

    static void json(Answer answer, Labels labels, Map<String, String> about, OutputStream out) {
        feed(answer, labels, about).writeJson(out);
    }

    private static Feed feed(Answer answer, Labels labels, Map<String, String> about) {
        DatasetDescription dataset =
                DatasetDescription.of(labels.graph().dataset().getDefaultGraph());
        String issued = dataset.issued().flatMap(FeedWriter::moment).orElse(EPOCH);
        String id = id(about, labels);
        List<Feed.Entry> entries = answer instanceof Answer.Rows rows ? entries(rows, id, issued, labels) : List.of();
        return new Feed(
                id,
                about.getOrDefault("title", "Answer"),
                dataset.name(),
                entries.isEmpty() ? issued : entries.get(0).updated(),
                entries);
    }

    /** The query and what it is asked; the day asked about would make each day another feed. */
    private static String id(Map<String, String> about, Labels labels) {
        String arguments = new TreeMap<>(about)
                .entrySet().stream()
                        .filter(each -> each.getKey().startsWith(PARAMETER)
                                && !DATE.matcher(each.getValue()).matches())
                        .map(each -> each.getKey().substring(PARAMETER.length()) + "="
                                + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        String query = labels.graph().names().queries() + about.getOrDefault("query", "answer");
        return arguments.isEmpty() ? query : query + "?" + arguments;
    }

    private static List<Feed.Entry> entries(Answer.Rows rows, String feed, String issued, Labels labels) {
        List<Feed.Entry> entries = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Binding row : rows.bindings()) {
            List<Node> cells = cells(rows, row);
            String identity = text(
                    cells.stream().filter(cell -> cell.isURI() || isDate(cell)).toList());
            String id = feed + "#" + hash(known.add(identity) ? identity : identity + "\n" + text(cells));
            entries.add(new Feed.Entry(
                    id,
                    cells.stream().filter(Node::isURI).map(Node::getURI).findFirst(),
                    cells.stream()
                            .filter(FeedWriter::isDate)
                            .findFirst()
                            .flatMap(cell -> moment(cell.getLiteralLexicalForm()))
                            .orElse(issued),
                    title(cells, labels),
                    lines(rows, row, labels)));
        }
        entries.sort(Comparator.comparing((Feed.Entry entry) ->
                        OffsetDateTime.parse(entry.updated()).toInstant())
                .reversed());
        return entries;
    }

    private static List<Node> cells(Answer.Rows rows, Binding row) {
        return rows.variables().stream()
                .map(Var::alloc)
                .filter(row::contains)
                .map(row::get)
                .toList();
    }

    private static String text(List<Node> cells) {
        return cells.stream().map(Node::toString).collect(Collectors.joining("\n"));
    }

    private static String hash(String identity) {
        return DigestUtils.sha256Hex(identity).substring(0, HASH);
    }

    private static boolean isDate(Node cell) {
        return cell.isLiteral()
                && cell.getLiteralDatatypeURI().startsWith(XSD)
                && DATES.contains(cell.getLiteralDatatypeURI().substring(XSD.length()));
    }

    /** A date as a moment, the first of those that it may mean; empty for one that there is not, such as 30 February. */
    private static Optional<String> moment(String date) {
        Matcher parts = DATE.matcher(date);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String day = parts.group(1) + "-" + or(parts.group(2), "01") + "-" + or(parts.group(3), "01");
        String moment = day + or(parts.group(4), "T00:00:00") + or(parts.group(5), "Z");
        try {
            OffsetDateTime.parse(moment);
            return Optional.of(moment);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String or(String part, String otherwise) {
        return Optional.ofNullable(part).orElse(otherwise);
    }

    private static String title(List<Node> cells, Labels labels) {
        String title = cells.stream()
                .filter(cell -> !isDate(cell))
                .map(labels::text)
                .filter(text -> !text.isBlank() && text.length() <= MAX_TITLE_PART)
                .collect(Collectors.joining(" · "));
        return writable(title.isEmpty() ? cells.stream().map(labels::text).collect(Collectors.joining(" · ")) : title);
    }

    private static String lines(Answer.Rows rows, Binding row, Labels labels) {
        return rows.variables().stream()
                .filter(variable -> row.contains(Var.alloc(variable)))
                .map(variable -> Answer.Rows.heading(variable) + ": " + labels.text(row.get(Var.alloc(variable))))
                .map(FeedWriter::writable)
                .collect(Collectors.joining("\n"));
    }

    /** Without what XML cannot say. */
    private static String writable(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
