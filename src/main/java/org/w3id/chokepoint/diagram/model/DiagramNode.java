package org.w3id.chokepoint.diagram.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing in a diagram.
 *
 * @param kind label of its most specific class
 * @param group that the query sorts it into, such as its country
 * @param value that it has, if it is a number or a quantity
 * @param period when it happened or held
 * @param remarks further lines that stand in its box
 */
public record DiagramNode(
        String iri,
        String label,
        String kind,
        Optional<String> group,
        Optional<String> value,
        Period period,
        List<String> remarks) {

    public DiagramNode {
        remarks = List.copyOf(remarks);
    }

    public DiagramNode with(List<String> more) {
        return new DiagramNode(iri, label, kind, group, value, period, more);
    }

    /** Kind, group, value and period in one line, for people. */
    public String note() {
        return String.join(
                " · ",
                Stream.of(Stream.of(kind), group.stream(), value.stream(), Stream.of(period.text()))
                        .flatMap(part -> part)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    /** The address to which a picture may link: only of the web, whatever the data hold. */
    public Optional<String> link() {
        return Optional.of(iri).filter(address -> address.matches("https?://[^\\s\"'<>`\\\\]+"));
    }

    /** Everything about the node, a line each. */
    public List<String> lines() {
        return Stream.of(Stream.of(label, note()), remarks.stream(), Stream.of(iri))
                .flatMap(part -> part)
                .toList();
    }
}
