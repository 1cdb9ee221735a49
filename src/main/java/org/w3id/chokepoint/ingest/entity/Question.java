package org.w3id.chokepoint.ingest.entity;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;

/**
 * Which entity is meant: a name as a record gives it, the same in every edition and in every dataset.
 *
 * @param name as printed
 * @param kind the local name of the class
 * @param context what else the record says, such as {@code isBasedIn china}
 */
public record Question(String name, String kind, String context) implements Comparable<Question> {
    private static final int DIGITS = 8;
    private static final Comparator<Question> ORDER =
            Comparator.comparing(Question::name).thenComparing(Question::kind).thenComparing(Question::context);

    public static Question of(Mention mention) {
        String context = mention.traits().entrySet().stream()
                .flatMap(trait ->
                        trait.getValue().stream().map(value -> localName(trait.getKey()) + " " + localName(value)))
                .sorted()
                .collect(Collectors.joining("; "));
        return new Question(mention.name(), localName(mention.kind()), context);
    }

    /** A short name by which a curator speaks of it. */
    public String number() {
        return DigestUtils.sha256Hex(String.join("\n", name, kind, context)).substring(0, DIGITS);
    }

    /** What follows the last slash or hash of an IRI, such as the id of an entity. */
    public static String localName(Node node) {
        return node.getURI().replaceFirst("^.*[/#]", "");
    }

    @Override
    public int compareTo(Question other) {
        return ORDER.compare(this, other);
    }
}
