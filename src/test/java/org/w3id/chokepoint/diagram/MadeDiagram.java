package org.w3id.chokepoint.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.w3id.chokepoint.diagram.model.Caption;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.EdgeStyle;
import org.w3id.chokepoint.diagram.model.LayoutKind;
import org.w3id.chokepoint.diagram.model.Period;

/** Diagrams that a test makes without a graph. */
public final class MadeDiagram {

    /** What a label may hold at worst. */
    public static final String HOSTILE =
            "\"q\" 'a' <b>&amp; ]]> --> \\n \\ `c` ${d} #e; |f| [g] {h} שלום مرحبا 你好 😀 " + "x".repeat(450);

    private static final Period ONCE = new Period(Optional.of("2020-01-01"), Optional.of("2021"));

    private MadeDiagram() {}

    /** So many nodes, each joined to one before it, and half as many edges across. */
    public static Diagram of(LayoutKind layout, int size) {
        List<DiagramNode> nodes = IntStream.range(0, size)
                .mapToObj(place -> node(place, "Node " + place + " of this diagram", "kind " + place % 10))
                .toList();
        List<DiagramEdge> edges = new ArrayList<>();
        for (int place = 1; place < size; place++) {
            edges.add(edge(place / 3, place, EdgeStyle.values()[place % EdgeStyle.values().length]));
            if (place % 2 == 0) {
                edges.add(edge(place, place * 7 % size, EdgeStyle.FACT));
            }
        }
        return new Diagram("made", caption("Made"), layout, nodes, edges);
    }

    /** Every text is hostile; there are a loop, two edges between the same nodes, and a node without edges. */
    public static Diagram hostile(LayoutKind layout) {
        DiagramNode odd = new DiagramNode(
                "javascript:alert(1)", HOSTILE, HOSTILE, Optional.of(HOSTILE), Optional.of(HOSTILE), ONCE, List.of());
        List<DiagramNode> nodes = List.of(node(0, HOSTILE, HOSTILE), node(1, "1. list", "kind"), odd);
        List<DiagramEdge> edges = List.of(
                edge(0, 0, EdgeStyle.FACT),
                new DiagramEdge(iri(0), iri(1), HOSTILE, ONCE, EdgeStyle.ASSERTED, List.of(HOSTILE)),
                edge(0, 1, EdgeStyle.INFERRED),
                edge(1, 0, EdgeStyle.DERIVED));
        return new Diagram("hostile", caption(HOSTILE), layout, nodes, edges);
    }

    /** Nodes of these names, and an arrow from each to the next. */
    public static Diagram labelled(String... labels) {
        List<DiagramNode> nodes = IntStream.range(0, labels.length)
                .mapToObj(place -> node(place, labels[place], "kind", Period.ALWAYS))
                .toList();
        List<DiagramEdge> edges = IntStream.range(1, labels.length)
                .mapToObj(place -> edge(place - 1, place, EdgeStyle.FACT))
                .toList();
        return new Diagram("labelled", caption("Labelled"), LayoutKind.LAYERED, nodes, edges);
    }

    /** Nodes without edges that have these dates, in the layout of a timeline. */
    public static Diagram dated(String... days) {
        List<DiagramNode> nodes = IntStream.range(0, days.length)
                .mapToObj(place -> node(place, "Event " + place, "event", on(days[place])))
                .toList();
        return new Diagram("dated", caption("Dated"), LayoutKind.TIMELINE, nodes, List.of());
    }

    private static Period on(String day) {
        Optional<String> date = Optional.of(day).filter(text -> !text.isEmpty());
        return new Period(date, date);
    }

    private static Caption caption(String title) {
        return new Caption(title, List.of(title), Optional.of("2020-01-01"), "1.0", List.of(title, "Gazette"));
    }

    private static DiagramNode node(int place, String label, String kind) {
        Period day = new Period(Optional.of("20" + (10 + place % 12) + "-03-04"), Optional.empty());
        return node(place, label, kind, day);
    }

    private static DiagramNode node(int place, String label, String kind, Period period) {
        return new DiagramNode(iri(place), label, kind, Optional.of("Utopia"), Optional.empty(), period, List.of());
    }

    private static DiagramEdge edge(int source, int target, EdgeStyle style) {
        return new DiagramEdge(iri(source), iri(target), "supplies", Period.ALWAYS, style, List.of());
    }

    private static String iri(int place) {
        return "https://example.org/%04d".formatted(place);
    }
}
