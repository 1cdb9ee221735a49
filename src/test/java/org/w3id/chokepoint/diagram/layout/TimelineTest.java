package org.w3id.chokepoint.diagram.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.diagram.MadeDiagram;
import org.w3id.chokepoint.diagram.drawing.Axis;
import org.w3id.chokepoint.diagram.drawing.Box;
import org.w3id.chokepoint.diagram.drawing.Drawing;
import org.w3id.chokepoint.diagram.model.DiagramNode;

/** Events lie along an axis in the order of their days. */
class TimelineTest {

    @Test
    void laterEventLiesFurtherToTheRight() {
        List<Box> boxes =
                drawn("2020-05-01", "2018-01-01", "2023-09-30", "2021").boxes();
        assertTrue(boxes.get(1).x() < boxes.get(0).x());
        assertTrue(boxes.get(0).x() < boxes.get(3).x());
        assertTrue(boxes.get(3).x() < boxes.get(2).x());
    }

    @Test
    void distanceOnTheAxisIsInProportionToTime() {
        List<Box> boxes = drawn("2010-01-01", "2015-01-01", "2020-01-01").boxes();
        double first = boxes.get(1).x() - boxes.get(0).x();
        double second = boxes.get(2).x() - boxes.get(1).x();
        assertEquals(first, second, 3);
    }

    @Test
    void eventsOfOneDayLieBelowEachOther() {
        List<Box> boxes = drawn("2020-05-01", "2020-05-01", "2020-05-01").boxes();
        assertEquals(1, boxes.stream().map(Box::x).distinct().count());
        assertEquals(3, boxes.stream().map(Box::y).distinct().count());
    }

    @Test
    void whatHasNoDateLiesBelowAllThatHasOne() {
        List<Box> boxes = drawn("2020-05-01", "", "2021-05-01", "").boxes();
        double bottom = Math.max(boxes.get(0).bottom(), boxes.get(2).bottom());
        assertTrue(boxes.get(1).y() >= bottom);
        assertTrue(boxes.get(3).y() >= bottom);
    }

    @Test
    void eachDatedEventHangsFromTheAxis() {
        Axis axis = drawn("2020-05-01", "", "2021-05-01").axis().orElseThrow();
        assertEquals(2, axis.drops().size());
        assertTrue(
                axis.drops().stream().allMatch(drop -> drop.y() > axis.start().y()));
    }

    @Test
    void withoutAnyDateThereIsNoAxis() {
        assertTrue(drawn("", "").axis().isEmpty());
        assertTrue(drawn("some day").axis().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-01, 2020-05-02, 2020-05",
        "2020-05-15, 2020-08-02, 2020-05",
        "2020-01-15, 2023-01-10, 2020-01",
        "2020-06-15, 2029-01-10, 2020",
        "1949, 2024, 1949"
    })
    void axisBeginsWithTheMonthOrYearOfTheFirstEvent(String first, String last, String label) {
        Axis axis = drawn(first, last).axis().orElseThrow();
        assertEquals(label, axis.ticks().get(0).label());
    }

    @ParameterizedTest
    @CsvSource({"2020-05-01, 2020-05-01", "2020-01-15, 2022-12-10", "2001-01-15, 2024-01-10", "1000, 2024"})
    void ticksAreReadable(String first, String last) {
        Axis axis = drawn(first, last).axis().orElseThrow();
        List<Double> places =
                axis.ticks().stream().map(tick -> tick.place().x()).toList();
        assertTrue(places.size() <= 40, places.size() + " ticks");
        IntStream.range(1, places.size())
                .forEach(tick -> assertTrue(places.get(tick) - places.get(tick - 1) >= 20, places.toString()));
        assertEquals(
                axis.ticks().size(),
                axis.ticks().stream().map(Axis.Tick::label).distinct().count());
    }

    @Test
    void everyEventLiesOnTheAxis() {
        Drawing drawing = drawn("2019-12-31", "2020-01-01", "2020-12-31", "2024-02-29");
        Axis axis = drawing.axis().orElseThrow();
        for (Box box : drawing.boxes()) {
            assertTrue(
                    box.x() >= axis.start().x() - 1 && box.x() <= axis.start().x() + axis.length() + 1);
        }
    }

    @Test
    void manyEventsMakeTheAxisLongerThanFew() {
        String[] many = IntStream.range(0, 40)
                .mapToObj(place -> "20%02d-03-04".formatted(place % 24))
                .toArray(String[]::new);
        assertTrue(drawn(many).axis().orElseThrow().length()
                > drawn("2000-03-04", "2023-03-04").axis().orElseThrow().length());
    }

    @Test
    void orderOfTheNodesDoesNotChangeWhereTheirDaysLie() {
        Drawing forth = drawn("2019-01-01", "2021-01-01");
        Drawing back = drawn("2021-01-01", "2019-01-01");
        assertEquals(forth.boxes().get(0).x(), back.boxes().get(1).x());
        assertEquals(forth.boxes().get(1).x(), back.boxes().get(0).x());
    }

    @Test
    void yearThatIsKnownAloneLiesAtItsBeginning() {
        List<Box> boxes = drawn("2020", "2020-01-01", "2024-01-01").boxes();
        assertEquals(boxes.get(1).x(), boxes.get(0).x());
    }

    @Test
    void boxKeepsAllThatIsSaidOfTheEvent() {
        DiagramNode node = drawn("2020-02").diagram().nodes().get(0);
        assertEquals("event · Utopia · 2020-02", node.note());
    }

    private static Drawing drawn(String... days) {
        return DiagramLayout.arrange(MadeDiagram.dated(days));
    }
}
