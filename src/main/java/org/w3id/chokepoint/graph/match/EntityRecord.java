package org.w3id.chokepoint.graph.match;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.identifier.Code;

/**
 * What a record of a dataset says of the thing it is about.
 *
 * @param id names the record, the same in every edition of the dataset, such as {@code epoch-models/GPT-4}
 * @param names the name, then other names
 * @param kinds the classes of the thing; empty if the record does not tell
 * @param traits values of properties that tell things of one name apart, such as the country
 * @param codes codes in registers
 */
public record EntityRecord(
        String id, List<String> names, Set<Node> kinds, Map<Node, Set<Node>> traits, Set<Code> codes) {

    public EntityRecord {
        names = List.copyOf(names);
        kinds = Set.copyOf(kinds);
        traits = Map.copyOf(traits);
        codes = Set.copyOf(codes);
    }
}
