package org.w3id.chokepoint.evidence;

import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Where the graph says that a passage stands in its document.
 *
 * @param passage the passage
 * @param document the document that it belongs to
 * @param start offset of the first character, in code points from 0
 * @param end offset after the last character
 * @param paragraph number of the line that is not blank, from 1
 * @param hash SHA-256 of the text
 */
record Anchor(
        Node passage,
        Node document,
        Optional<Long> start,
        Optional<Long> end,
        Optional<Long> paragraph,
        Optional<String> hash) {

    /** Reads a row of {@code queries/evidence/passages.rq}. */
    static Anchor of(Binding row) {
        return new Anchor(
                row.get(Var.alloc("passage")),
                row.get(Var.alloc("document")),
                number(row, "start"),
                number(row, "end"),
                number(row, "paragraph"),
                text(row, "hash"));
    }

    /** A number beyond those of any file counts as none. */
    private static Optional<Long> number(Binding row, String variable) {
        return text(row, variable)
                .filter(digits -> digits.matches("-?\\d{1,18}"))
                .map(Long::valueOf);
    }

    private static Optional<String> text(Binding row, String variable) {
        return Optional.ofNullable(row.get(Var.alloc(variable)))
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm);
    }

    /** What differs between the graph and the document; empty if the anchor holds. */
    Optional<String> fault(LocalDocument text) {
        if (start.isEmpty() || end.isEmpty() || paragraph.isEmpty() || hash.isEmpty()) {
            return Optional.of("cannot be checked: the passage lacks start, end, paragraph or hash");
        }
        if (start.get() < 0 || start.get() >= end.get() || end.get() > text.length()) {
            return Optional.of("%d-%d is not a range of its characters, of which there are %d"
                    .formatted(start.get(), end.get(), text.length()));
        }
        return fault(text, Math.toIntExact(start.get()), Math.toIntExact(end.get()));
    }

    private Optional<String> fault(LocalDocument text, int from, int until) {
        String run = from + "-" + until;
        String found = text.hash(from, until);
        if (!found.equalsIgnoreCase(hash.orElseThrow())) {
            return Optional.of("%s has SHA-256 %s, not %s; the text that was anchored %s"
                    .formatted(run, found, hash.orElseThrow(), whereabouts(text, until - from)));
        }
        long number = text.paragraph(from);
        return number == paragraph.orElseThrow()
                ? Optional.empty()
                : Optional.of("%s begins in paragraph %d, not %d".formatted(run, number, paragraph.orElseThrow()));
    }

    private String whereabouts(LocalDocument text, int length) {
        OptionalInt place = text.find(hash.orElseThrow(), length);
        return place.isPresent()
                ? "now stands at %d-%d".formatted(place.getAsInt(), place.getAsInt() + length)
                : "is nowhere in the file";
    }
}
