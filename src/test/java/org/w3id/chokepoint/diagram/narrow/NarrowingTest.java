package org.w3id.chokepoint.diagram.narrow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.diagram.model.Caption;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.EdgeStyle;
import org.w3id.chokepoint.diagram.model.LayoutKind;
import org.w3id.chokepoint.diagram.model.Period;

/** What is left of acme – beta – deal and acme – chip – board when only a part is wanted. */
class NarrowingTest {
    private static final Narrowing NONE = Narrowing.NONE;
    private static final Period LEASE = new Period(Optional.of("2020-01-01"), Optional.of("2022-01-01"));
    private static final Period DEAL = new Period(Optional.of("2023"), Optional.of("2023"));

    private final Diagram diagram = new Diagram(
            "test",
            new Caption("Test", List.of(), Optional.empty(), "1", List.of()),
            LayoutKind.STRESS,
            List.of(
                    node("acme", "firm", Period.ALWAYS),
                    node("beta", "firm", Period.ALWAYS),
                    node("board", "board", Period.ALWAYS),
                    node("chip", "chip", Period.ALWAYS),
                    node("deal", "event", DEAL)),
            List.of(
                    edge("acme", "beta", EdgeStyle.FACT, LEASE, "A"),
                    edge("acme", "chip", EdgeStyle.JUDGED, Period.ALWAYS, "B"),
                    edge("beta", "deal", EdgeStyle.FACT, Period.ALWAYS, "B"),
                    edge("chip", "board", EdgeStyle.FACT, Period.ALWAYS, "A")));

    @Test
    void relationsOfOtherVoicesGoWithWhatHungOnThem() {
        Narrowing judged =
                new Narrowing(Set.of(EdgeStyle.JUDGED), Set.of(), Set.of(), Optional.empty(), Optional.empty());
        assertEquals(List.of("acme", "chip"), left(judged));
        assertEquals(List.of("only what is judged by the editors"), judged.words());
    }

    @Test
    void thingsOfOtherKindsGoButNotThoseAskedAbout() {
        Narrowing chips = new Narrowing(Set.of(), Set.of("chip"), Set.of(), Optional.empty(), Optional.empty());
        assertEquals(List.of("acme", "chip"), left(chips));
    }

    @Test
    void relationNeedsASourceOfTheGrade() {
        Narrowing good = new Narrowing(Set.of(), Set.of(), Set.of("A"), Optional.empty(), Optional.empty());
        assertEquals(List.of("acme", "beta", "board", "chip"), left(good));
    }

    @Test
    void whatIsOverOrHasNotHappenedIsNotHeldOnADay() {
        assertEquals(List.of("acme", "beta", "board", "chip"), left(on("2021-06-01")));
        assertEquals(List.of("acme", "beta", "board", "chip", "deal"), left(on("2023-06-01")));
        assertEquals(3, on("2023-06-01").of(diagram, Set.of()).edges().size());
    }

    @Test
    void whatHasNoDateHasNotBegunSince() {
        Narrowing since =
                new Narrowing(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.of(LocalDate.of(2023, 5, 1)));
        assertEquals(List.of("acme", "beta", "deal"), left(since));
    }

    @Test
    void closedThingHidesWhatHangsOnItAloneAndSaysHowMuch() {
        Diagram closed = new Branches(Set.of(), Set.of("chip")).of(diagram, Set.of("acme"));
        assertEquals(List.of("acme", "beta", "chip", "deal"), names(closed));
        assertEquals(List.of("+ 1 not shown"), closed.nodes().get(2).remarks());
    }

    @Test
    void closedMiddleStandsAlone() {
        assertEquals(List.of("acme"), names(new Branches(Set.of(), Set.of("acme")).of(diagram, Set.of("acme"))));
    }

    @Test
    void withoutAMiddleTheLargestPartStays() {
        Diagram closed = new Branches(Set.of(), Set.of("chip")).of(diagram, Set.of());
        assertEquals(List.of("acme", "beta", "chip", "deal"), names(closed));
    }

    @Test
    void closingAnEndHidesNothing() {
        assertSame(
                diagram.nodes().get(2),
                new Branches(Set.of(), Set.of("board"))
                        .of(diagram, Set.of("acme"))
                        .nodes()
                        .get(2));
    }

    @Test
    void narrowedByNothingItIsTheSame() {
        assertEquals(diagram, NONE.of(diagram, Set.of()));
    }

    private List<String> left(Narrowing narrowing) {
        return names(narrowing.of(diagram, Set.of("acme")));
    }

    private static List<String> names(Diagram diagram) {
        return diagram.nodes().stream().map(DiagramNode::iri).toList();
    }

    private static Narrowing on(String day) {
        return new Narrowing(Set.of(), Set.of(), Set.of(), Optional.of(LocalDate.parse(day)), Optional.empty());
    }

    private static DiagramNode node(String name, String kind, Period period) {
        return new DiagramNode(name, name, kind, Optional.empty(), Optional.empty(), period, List.of());
    }

    private static DiagramEdge edge(String source, String target, EdgeStyle style, Period period, String grade) {
        return new DiagramEdge(source, target, "knows", period, style, List.of("Gazette"), List.of(grade));
    }
}
