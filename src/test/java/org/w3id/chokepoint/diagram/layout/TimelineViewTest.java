package org.w3id.chokepoint.diagram.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.diagram.model.Caption;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.EdgeStyle;
import org.w3id.chokepoint.diagram.model.LayoutKind;
import org.w3id.chokepoint.diagram.model.Period;

/** A timeline tells in its boxes what other diagrams tell by arrows, and loses nothing. */
class TimelineViewTest {
    private final List<DiagramNode> nodes = new ArrayList<>();
    private final List<DiagramEdge> edges = new ArrayList<>();

    @Test
    void diagramWithoutDatesStaysAsItIs() {
        node("rule", "");
        node("body", "");
        edge("body", "rule", "issues", EdgeStyle.FACT);
        Diagram diagram = diagram();
        assertSame(diagram, TimelineView.of(diagram));
    }

    @Test
    void whatADatedThingIsJoinedToStandsInItsBox() {
        node("rule", "2022-10-07");
        node("chip", "");
        edge("rule", "chip", "controls", EdgeStyle.FACT);
        assertEquals(List.of("controls: chip"), remarks("rule"));
        assertEquals(List.of("rule"), shown());
    }

    @Test
    void arrowThatComesInIsMarkedAsSuch() {
        node("rule", "2022-10-07");
        node("body", "");
        edge("body", "rule", "issues", EdgeStyle.FACT);
        assertEquals(List.of("← issues: body"), remarks("rule"));
    }

    @Test
    void severalAtOneEndShareALine() {
        node("rule", "2022-10-07");
        List.of("chip", "tool").forEach(name -> {
            node(name, "");
            edge("rule", name, "controls", EdgeStyle.FACT);
        });
        assertEquals(List.of("controls: chip; tool"), remarks("rule"));
    }

    @Test
    void betweenTwoDatedThingsOnlyTheFirstTellsIt() {
        node("law", "2018");
        node("rule", "2022-10-07");
        edge("rule", "law", "implements", EdgeStyle.FACT);
        assertEquals(List.of("implements: law"), remarks("rule"));
        assertEquals(List.of(), remarks("law"));
    }

    @Test
    void whatIsNoFactIsToldAsSuch() {
        node("rule", "2022-10-07");
        node("firm", "");
        edge("rule", "firm", "hurts", EdgeStyle.ASSERTED);
        edge("rule", "firm", "affects", EdgeStyle.DERIVED);
        assertEquals(List.of("affects (derived): firm", "hurts (asserted): firm"), remarks("rule"));
    }

    @Test
    void whatTouchesNothingDatedIsDrawnItself() {
        node("rule", "2022-10-07");
        node("one", "");
        node("other", "");
        edge("one", "other", "knows", EdgeStyle.FACT);
        assertEquals(List.of("rule", "one", "other"), shown());
        assertEquals(List.of("knows: other"), remarks("one"));
        assertEquals(List.of("← knows: one"), remarks("other"));
    }

    @Test
    void noArrowIsLeft() {
        node("law", "2018");
        node("rule", "2022-10-07");
        edge("rule", "law", "implements", EdgeStyle.FACT);
        assertEquals(List.of(), TimelineView.of(diagram()).edges());
    }

    @Test
    void sourcesOfAnArrowStandInTheBoxToo() {
        node("rule", "2022-10-07");
        node("chip", "");
        edges.add(new DiagramEdge("rule", "chip", "controls", Period.ALWAYS, EdgeStyle.FACT, List.of("Gazette")));
        assertEquals(List.of("controls [Gazette]: chip"), remarks("rule"));
    }

    @Test
    void captionAndNameStay() {
        node("rule", "2022-10-07");
        Diagram told = TimelineView.of(diagram());
        assertEquals("times Times", told.name() + " " + told.caption().title());
    }

    private List<String> shown() {
        return TimelineView.of(diagram()).nodes().stream()
                .map(DiagramNode::label)
                .toList();
    }

    private List<String> remarks(String name) {
        return TimelineView.of(diagram()).nodes().stream()
                .filter(node -> node.iri().equals(name))
                .findFirst()
                .orElseThrow()
                .remarks();
    }

    private void node(String name, String day) {
        Optional<String> date = Optional.of(day).filter(text -> !text.isEmpty());
        Period period = new Period(date, date);
        nodes.add(new DiagramNode(name, name, "thing", Optional.empty(), Optional.empty(), period, List.of()));
    }

    private void edge(String source, String target, String label, EdgeStyle style) {
        edges.add(new DiagramEdge(source, target, label, Period.ALWAYS, style, List.of()));
    }

    private Diagram diagram() {
        Caption caption = new Caption("Times", List.of(), Optional.empty(), "1.0", List.of());
        return new Diagram("times", caption, LayoutKind.TIMELINE, nodes, edges);
    }
}
