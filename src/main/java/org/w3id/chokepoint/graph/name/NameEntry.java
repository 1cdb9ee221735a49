package org.w3id.chokepoint.graph.name;

import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.Lazy;

/**
 * One name of one thing.
 *
 * @param thing what is named
 * @param literal the name, with its language
 * @param isLabel whether it is the main name in its language, not an alias
 * @param lazyKey the name as it is compared; worked out when somebody first asks, unless it is known
 */
public record NameEntry(Node thing, Node literal, boolean isLabel, Lazy<NameKey> lazyKey) {

    NameEntry(Node thing, Node literal, boolean isLabel) {
        this(thing, literal, isLabel, Lazy.of(() -> NameKey.of(literal.getLiteralLexicalForm())));
    }

    NameEntry withKey(NameKey known) {
        return new NameEntry(thing, literal, isLabel, Lazy.of(() -> known));
    }

    public String text() {
        return literal.getLiteralLexicalForm();
    }

    public NameKey key() {
        return lazyKey.get();
    }
}
