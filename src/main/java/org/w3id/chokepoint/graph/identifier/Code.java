package org.w3id.chokepoint.graph.identifier;

import java.util.Locale;
import org.apache.jena.graph.Node;

/**
 * What a register outside the graph calls a thing.
 *
 * @param register the register, such as Wikidata
 * @param text the code, in lower case, since no register tells two things apart by case alone
 */
public record Code(Node register, String text) {

    public Code {
        text = text.strip().toLowerCase(Locale.ROOT);
    }
}
