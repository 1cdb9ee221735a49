package org.w3id.chokepoint.server.page.canned;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3id.chokepoint.query.ParameterValues;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.query.catalog.ParameterType;
import org.w3id.chokepoint.server.page.html.Html;

/**
 * A form for the parameters of a canned query, filled with what was given or else with the defaults.
 *
 * @param arguments parameter name to the texts given for it
 * @param action the address that answers
 * @param more fields after those of the parameters
 */
public record QueryForm(
        QueryRunner runner, CannedQuery query, Map<String, List<String>> arguments, String action, List<Html> more) {
    /** So many can be looked through; of more, the browser asks for those that fit what is typed. */
    private static final int MAX_LISTED = 300;

    public Html html() {
        if (query.parameters().isEmpty() && more.isEmpty()) {
            return text("");
        }
        List<Html> fields = new ArrayList<>();
        query.parameters().forEach(parameter -> fields.add(field(parameter)));
        fields.addAll(more);
        fields.add(element("p", element("button", "Ask").with("type", "submit")));
        return element("form", fields).with("action", action).with("method", "get");
    }

    private Html field(Parameter parameter) {
        List<String> given = arguments.getOrDefault(
                parameter.name(), parameter.fallback().stream().toList());
        Html control = ParameterValues.closed(parameter) ? select(parameter, given) : inputs(parameter, given);
        return element(
                        "p",
                        element("label", Answer.Rows.heading(parameter.name())).with("for", parameter.name()),
                        element("span", control).with("class", "control"),
                        element("small", parameter.description() + hint(parameter)))
                .with("class", "field");
    }

    private static String hint(Parameter parameter) {
        String form = parameter.type() == ParameterType.DATE ? " Such as 2024-05-10, 10 May 2024 or today." : "";
        return parameter.optional() ? form + " May be left empty." : form;
    }

    private Html select(Parameter parameter, List<String> given) {
        List<Html> options = new ArrayList<>();
        if (parameter.optional()) {
            options.add(element("option", "any").with("value", ""));
        }
        for (ParameterValues.Choice choice : new ParameterValues(runner).of(query, parameter)) {
            boolean selected = given.stream()
                    .anyMatch(text -> text.replaceFirst("^.*[:/#]", "").equals(choice.text()));
            options.add(element("option", choice.label())
                    .with("value", choice.text())
                    .with("selected", selected));
        }
        return element("select", options)
                .with("id", parameter.name())
                .with("name", parameter.name())
                .with("multiple", parameter.list());
    }

    /** A parameter that takes several values has one field more than it has values. */
    private Html inputs(Parameter parameter, List<String> given) {
        List<String> values = new ArrayList<>(given);
        if (parameter.list() || values.isEmpty()) {
            values.add("");
        }
        List<ParameterValues.Choice> listed = listed(parameter);
        List<Html> inputs = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Html.Element input = helped(input(parameter, values.get(i)), parameter, listed);
            inputs.add(i == 0 ? input.with("id", parameter.name()) : input.with("aria-label", parameter.name()));
        }
        return all(all(inputs), suggestions(parameter, listed));
    }

    private static Html.Element input(Parameter parameter, String value) {
        return element("input")
                .with("name", parameter.name())
                .with("value", value)
                .with("placeholder", parameter.type().example())
                .with("autocomplete", "off");
    }

    private static Html.Element helped(Html.Element input, Parameter parameter, List<ParameterValues.Choice> listed) {
        if (parameter.type() == ParameterType.INTEGER) {
            return input.with("inputmode", "numeric");
        }
        if (parameter.type() != ParameterType.ENTITY) {
            return input;
        }
        return listed.isEmpty()
                ? input.with("data-complete", "id")
                        .with("data-kind", parameter.members().orElse(""))
                : input.with("list", parameter.name() + "-choices");
    }

    private List<ParameterValues.Choice> listed(Parameter parameter) {
        if (parameter.type() != ParameterType.ENTITY) {
            return List.of();
        }
        List<ParameterValues.Choice> choices = new ParameterValues(runner).of(query, parameter);
        return choices.size() <= MAX_LISTED ? choices : List.of();
    }

    private static Html suggestions(Parameter parameter, List<ParameterValues.Choice> listed) {
        return listed.isEmpty()
                ? text("")
                : element(
                                "datalist",
                                listed.stream()
                                        .<Html>map(choice -> element("option", choice.label())
                                                .with("value", choice.text()))
                                        .toList())
                        .with("id", parameter.name() + "-choices");
    }
}
