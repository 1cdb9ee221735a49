package org.w3id.chokepoint.diagram.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3id.chokepoint.diagram.DiagramArbitraries;
import org.w3id.chokepoint.diagram.MadeDiagram;
import org.w3id.chokepoint.diagram.model.EdgeStyle;
import org.w3id.chokepoint.diagram.model.LayoutKind;

/** Boxes, lines of text, colours and dashes. */
class ShapesTest {
    private static final double WIDTH = 190;

    @Provide
    Arbitrary<Box> boxes() {
        Arbitrary<Double> places = Arbitraries.doubles().between(-500, 500).ofScale(1);
        Arbitrary<Double> sizes = Arbitraries.doubles().between(1, 300).ofScale(1);
        return Combinators.combine(places, places, sizes, sizes).as(Box::new);
    }

    @Provide
    Arbitrary<String> texts() {
        return DiagramArbitraries.texts().list().ofMaxSize(12).map(words -> String.join(" ", words));
    }

    @Property(tries = 200)
    void lineLeavesABoxAtItsBorder(@ForAll("boxes") Box box, @ForAll("boxes") Box other) {
        Point border = box.border(other.centre());
        double right = Math.abs(border.x() - box.centre().x());
        double down = Math.abs(border.y() - box.centre().y());
        assertTrue(right <= box.width() / 2 + 1e-6 && down <= box.height() / 2 + 1e-6);
        assertTrue(Math.abs(right - box.width() / 2) < 1e-6
                || Math.abs(down - box.height() / 2) < 1e-6
                || border.distance(other.centre()) < 1e-6);
    }

    @Property(tries = 200)
    void nearnessGoesBothWaysAndMovesAlong(@ForAll("boxes") Box one, @ForAll("boxes") Box other) {
        assertEquals(one.isNear(other, 5), other.isNear(one, 5));
        assertEquals(one.isNear(other, 5), one.moved(8, -16).isNear(other.moved(8, -16), 5));
        assertTrue(one.isNear(one, 0));
    }

    @Property(tries = 200)
    void boxAroundTwoHoldsBoth(@ForAll("boxes") Box one, @ForAll("boxes") Box other) {
        Box both = one.and(other);
        for (Box each : List.of(one, other)) {
            assertTrue(both.x() <= each.x() && both.y() <= each.y());
            assertTrue(both.right() >= each.right() - 1e-9 && both.bottom() >= each.bottom() - 1e-9);
        }
    }

    @Property(tries = 200)
    void linesFitTheWidthAndLoseNoSign(@ForAll("texts") String text) {
        List<String> lines = TextBlock.lines(text, 13, WIDTH);
        assertEquals(signs(text), signs(String.join("", lines)));
        lines.forEach(line -> assertTrue(CharacterWidths.of(line, 13) <= WIDTH + 1e-9, line));
    }

    @Property(tries = 200)
    void linesBreakNoCharacterInTwo(@ForAll("texts") String text) {
        for (String line : TextBlock.of(text, 13, 60, 3).lines()) {
            assertFalse(line.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE), line);
        }
    }

    @Property(tries = 200)
    void whatIsCutSaysSo(@ForAll("texts") String text) {
        int whole = TextBlock.lines(text, 13, 60).size();
        TextBlock block = TextBlock.of(text, 13, 60, 2);
        assertEquals(Math.min(whole, 2), block.lines().size());
        if (whole > 2) {
            assertTrue(block.lines().get(1).endsWith("…"), block.lines().toString());
        }
    }

    @Example
    void chineseIsBrokenBetweenAnyTwoSignsButNotBeforeAFullStop() {
        List<String> lines = TextBlock.lines("出口管制清单，包括先进计算芯片。", 13, 13 * 8 * 1.06);
        assertTrue(lines.size() >= 2, lines.toString());
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("，") || line.startsWith("。")), lines.toString());
    }

    @Example
    void wordsAreBrokenAtSpacesAndSlashesFirst() {
        assertEquals(
                List.of("Bureau of Industry", "and Security"),
                TextBlock.lines("Bureau of Industry and Security", 13, 130));
    }

    @Example
    void textOfNothingTakesNoRoom() {
        TextBlock none = TextBlock.of("", 13, 100, 3);
        assertEquals(0, none.width() + none.height());
    }

    @Example
    void twentyFourKindsAllLookDifferent() {
        Palette palette = new Palette(
                IntStream.range(0, 24).boxed().collect(Collectors.toMap(place -> "kind " + place, place -> place)));
        Set<String> looks = IntStream.range(0, 24)
                .mapToObj(place -> palette.colour("kind " + place) + " " + palette.rounding("kind " + place))
                .collect(Collectors.toSet());
        assertEquals(24, looks.size());
    }

    @Example
    void coloursDoNotDependOnTheOrderOfTheNodes() {
        Palette some = Palette.of(MadeDiagram.of(LayoutKind.STRESS, 10));
        Palette more = Palette.of(MadeDiagram.of(LayoutKind.TIMELINE, 30));
        assertEquals(some.colour("kind 4"), more.colour("kind 4"));
    }

    @Example
    void everyStyleOfEdgeHasItsOwnDashes() {
        Set<String> dashes = Stream.of(EdgeStyle.values()).map(DashPattern::of).collect(Collectors.toSet());
        assertEquals(EdgeStyle.values().length, dashes.size());
        assertEquals("", DashPattern.of(EdgeStyle.FACT));
    }

    private static String signs(String text) {
        return text.codePoints()
                .filter(point -> !Character.isWhitespace(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
