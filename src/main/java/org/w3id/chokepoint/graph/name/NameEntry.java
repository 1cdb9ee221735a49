package org.w3id.chokepoint.graph.name;

import org.apache.jena.graph.Node;

/**
 * One name of one thing.
 *
 * @param thing what is named
 * @param literal the name, with its language
 * @param isLabel whether it is the main name in its language, not an alias
 */
public record NameEntry(Node thing, Node literal, boolean isLabel) {

    public String text() {
        return literal.getLiteralLexicalForm();
    }

    public NameKey key() {
        return NameKey.of(text());
    }
}
