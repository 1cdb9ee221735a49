package org.w3id.chokepoint.server.page;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3id.chokepoint.query.ParameterValues;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.query.catalog.ParameterType;
import org.w3id.chokepoint.server.page.html.Html;

/**
 * A form for the parameters of a canned query, filled with what was given or else with the defaults.
 *
 * @param arguments parameter name to the texts given for it
 */
record QueryForm(QueryRunner runner, CannedQuery query, Map<String, List<String>> arguments) {
    private static final int MAX_SUGGESTIONS = 1000;

    Html html() {
        if (query.parameters().isEmpty()) {
            return text("");
        }
        List<Html> fields = new ArrayList<>();
        query.parameters().forEach(parameter -> fields.add(field(parameter)));
        fields.add(element("p", element("button", "Ask").with("type", "submit")));
        return element("form", fields)
                .with("action", "/query/" + query.name() + ".html")
                .with("method", "get");
    }

    private Html field(Parameter parameter) {
        List<String> given = arguments.getOrDefault(
                parameter.name(), parameter.fallback().stream().toList());
        Html control = ParameterValues.closed(parameter) ? select(parameter, given) : inputs(parameter, given);
        return element(
                        "p",
                        element("label", parameter.name()).with("for", parameter.name()),
                        control,
                        element("small", parameter.description()))
                .with("class", "field");
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
        List<Html> inputs = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Html.Element input = element("input")
                    .with("name", parameter.name())
                    .with("value", values.get(i))
                    .with("placeholder", parameter.type().example())
                    .with("list", parameter.name() + "-choices");
            inputs.add(i == 0 ? input.with("id", parameter.name()) : input.with("aria-label", parameter.name()));
        }
        return all(all(inputs), suggestions(parameter));
    }

    private Html suggestions(Parameter parameter) {
        if (parameter.type() != ParameterType.ENTITY) {
            return text("");
        }
        List<Html> options = new ParameterValues(runner)
                .of(query, parameter).stream()
                        .limit(MAX_SUGGESTIONS)
                        .<Html>map(choice -> element("option", choice.label()).with("value", choice.text()))
                        .toList();
        return element("datalist", options).with("id", parameter.name() + "-choices");
    }
}
