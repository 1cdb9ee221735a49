package org.w3id.chokepoint.server.page.diagram;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.chokepoint.diagram.DiagramChoices;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.EdgeStyle;
import org.w3id.chokepoint.server.page.html.Html;

/**
 * The fields that leave out a part of a diagram, each choice with how much of the whole it is.
 *
 * @param whole the diagram with nothing left out
 */
record NarrowingFields(DiagramChoices choices, Diagram whole) {

    Html html() {
        return element(
                        "details",
                        element("summary", "Show only a part"),
                        checkBoxes(DiagramChoices.VOICE, "Relations", voices()),
                        checkBoxes(DiagramChoices.KIND, "Things", kinds()),
                        checkBoxes(DiagramChoices.GRADE, "Quality of the source", grades()),
                        day(DiagramChoices.HELD_ON, "Holds on", "What has no date stays."),
                        day(DiagramChoices.BEGUN_SINCE, "Begun since", "What has no date is left out."),
                        all(hidden(DiagramChoices.EXPAND)),
                        all(hidden(DiagramChoices.COLLAPSE)))
                .with("open", isUsed());
    }

    /** Whether anything is left out. */
    boolean isUsed() {
        return Stream.of(
                        DiagramChoices.VOICE,
                        DiagramChoices.KIND,
                        DiagramChoices.GRADE,
                        DiagramChoices.HELD_ON,
                        DiagramChoices.BEGUN_SINCE)
                .anyMatch(choices.given()::containsKey);
    }

    private List<Html> voices() {
        Map<EdgeStyle, Long> counts = counted(whole.edges().stream().map(DiagramEdge::style));
        return counts.entrySet().stream()
                .map(each -> checkBox(
                        DiagramChoices.VOICE,
                        each.getKey().word(),
                        each.getKey().meaning(),
                        each.getValue()))
                .toList();
    }

    private List<Html> kinds() {
        return counted(whole.nodes().stream().map(DiagramNode::kind)).entrySet().stream()
                .map(each -> checkBox(DiagramChoices.KIND, each.getKey(), each.getKey(), each.getValue()))
                .toList();
    }

    private List<Html> grades() {
        return counted(whole.edges().stream().flatMap(edge -> edge.grades().stream())).entrySet().stream()
                .map(each -> checkBox(DiagramChoices.GRADE, each.getKey(), each.getKey(), each.getValue()))
                .toList();
    }

    private static <T> Map<T, Long> counted(Stream<T> values) {
        return values.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private Html checkBox(String name, String value, String words, long count) {
        Html.Element box = element("input")
                .with("type", "checkbox")
                .with("name", name)
                .with("value", value)
                .with("checked", given(name).contains(value));
        return element("label", box, text(" " + words + " (" + count + ")"));
    }

    private static Html checkBoxes(String name, String legend, List<Html> boxes) {
        return boxes.size() < 2
                ? text("")
                : element("fieldset", element("legend", legend), all(boxes)).with("id", "choose-" + name);
    }

    private Html day(String name, String label, String hint) {
        Html input = element("input")
                .with("id", name)
                .with("name", name)
                .with("value", given(name).stream().findFirst().orElse(""))
                .with("placeholder", "2024-05-08 or today")
                .with("autocomplete", "off");
        return element(
                        "p",
                        element("label", label).with("for", name),
                        element("span", input).with("class", "control"),
                        element("small", hint + " May be left empty."))
                .with("class", "field");
    }

    private List<Html> hidden(String name) {
        List<Html> inputs = new ArrayList<>();
        given(name)
                .forEach(value -> inputs.add(element("input")
                        .with("type", "hidden")
                        .with("name", name)
                        .with("value", value)));
        return inputs;
    }

    private List<String> given(String name) {
        return choices.given().getOrDefault(name, List.of());
    }
}
