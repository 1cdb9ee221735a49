package org.w3id.chokepoint.ingest.entity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.match.EntityRecord;

/**
 * What a record says of an entity that it means.
 *
 * @param names as printed, then other names of it
 * @param kind the class that it must be of
 * @param traits values of properties that tell things of one name apart, such as the country; without them the name alone
 *     must be unique within the class
 */
public record Mention(List<String> names, Node kind, Map<Node, Set<Node>> traits) {

    public Mention {
        names = List.copyOf(names);
    }

    /** As printed. */
    public String name() {
        return names.get(0);
    }

    EntityRecord asRecord() {
        return new EntityRecord(names.get(0), names, Set.of(kind), traits, Set.of());
    }
}
