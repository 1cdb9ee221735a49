package org.w3id.chokepoint.diagram;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.w3id.chokepoint.diagram.model.Caption;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.EdgeStyle;
import org.w3id.chokepoint.diagram.model.LayoutKind;
import org.w3id.chokepoint.diagram.model.OneLine;
import org.w3id.chokepoint.diagram.model.Period;

/** Small diagrams with any text that the data may hold and any dates. */
public final class DiagramArbitraries {
    private static final int MAX_NODES = 6;

    private DiagramArbitraries() {}

    /** Any text as it stands in a diagram: one line, and not empty. */
    public static Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMinLength(1).ofMaxLength(40);
        Arbitrary<String> worst = Arbitraries.of(
                "\"",
                "\\",
                "\\\"",
                "a\\",
                "<b>",
                "&amp;",
                "]]>",
                "-->",
                "|",
                "#35;",
                "%n",
                "%s",
                "a;b",
                "=1+1",
                "'",
                "中文",
                "n1 -> n2",
                "\\N",
                "A\nB",
                "\u202Eevil",
                "\u0000x",
                "\uD800x",
                "e\u0301",
                "😀",
                "{a|b}",
                "//",
                "/*",
                "---");
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(2, any), net.jqwik.api.Tuple.of(1, worst))
                .map(OneLine::of)
                .filter(text -> !text.isEmpty());
    }

    public static Arbitrary<Period> periods() {
        Arbitrary<Optional<String>> dates = Arbitraries.of("1999", "2020-02", "2020-02-29", "2023-12-31", "2024-01-01")
                .optional(0.7);
        return Combinators.combine(dates, dates).as(Period::new);
    }

    public static Arbitrary<Diagram> diagrams(LayoutKind layout) {
        return Arbitraries.integers().between(0, MAX_NODES).flatMap(size -> diagrams(layout, size));
    }

    private static Arbitrary<Diagram> diagrams(LayoutKind layout, int size) {
        Arbitrary<List<DiagramNode>> nodes = Combinators.combine(IntStream.range(0, size)
                        .mapToObj(DiagramArbitraries::node)
                        .toList())
                .as(list -> list);
        Arbitrary<List<DiagramEdge>> edges = size == 0
                ? Arbitraries.just(List.of())
                : edge(size).list().ofMaxSize(MAX_NODES).map(list -> list.stream()
                        .sorted(DiagramEdge.ORDER)
                        .distinct()
                        .toList());
        return Combinators.combine(nodes, edges, texts())
                .as((all, lines, title) -> new Diagram(
                        "any", new Caption(title, List.of(), Optional.empty(), "1.0", List.of()), layout, all, lines));
    }

    private static Arbitrary<DiagramNode> node(int place) {
        return Combinators.combine(texts(), texts(), texts().optional(), texts().optional(), periods())
                .as((label, kind, group, value, period) ->
                        new DiagramNode(iri(place), label, kind, group, value, period, List.of()));
    }

    private static Arbitrary<DiagramEdge> edge(int size) {
        Arbitrary<String> ends = Arbitraries.integers().between(0, size - 1).map(DiagramArbitraries::iri);
        return Combinators.combine(
                        ends,
                        ends,
                        texts(),
                        periods(),
                        Arbitraries.of(EdgeStyle.class),
                        texts().list().ofMaxSize(2))
                .as(DiagramEdge::new);
    }

    private static String iri(int place) {
        return "https://example.org/" + place;
    }
}
