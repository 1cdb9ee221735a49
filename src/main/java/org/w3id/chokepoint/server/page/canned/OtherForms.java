package org.w3id.chokepoint.server.page.canned;

import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.server.page.html.Html;

/**
 * The same answer as a diagram and as triples, for the questions that have these.
 *
 * @param diagrams those that are asked as a question is have its name and its parameters
 * @param explanations the answers as triples, each with the name of its question
 */
public record OtherForms(QueryCatalog diagrams, QueryCatalog explanations) {

    /** Links to them; nothing if there are none. */
    Html of(CannedQuery query, Map<String, List<String>> arguments) {
        String given = Address.of(arguments);
        List<Html> parts = new ArrayList<>();
        diagram(query)
                .ifPresent(diagram -> parts.add(link("/diagram/" + diagram.name() + given, "as a diagram")
                        .with("title", diagram.summary())));
        if (explanations.find(query.name()).isPresent()) {
            AnswerFormats.ofTriplesAlone()
                    .forEach(format -> parts.add(link(
                                    "/api/v1/queries/%s.%s%s".formatted(query.name(), format.extension(), given),
                                    format.name())
                            .with("title", format.purpose())));
        }
        return parts.isEmpty() ? text("") : element("p", separated(parts));
    }

    private Optional<CannedQuery> diagram(CannedQuery query) {
        return diagrams.find(query.name()).filter(each -> names(each).equals(names(query)));
    }

    private static List<String> names(CannedQuery query) {
        return query.parameters().stream().map(Parameter::name).toList();
    }

    private static List<Html> separated(List<Html> parts) {
        List<Html> all = new ArrayList<>();
        parts.forEach(part -> {
            all.add(text(all.isEmpty() ? "The same answer: " : " · "));
            all.add(part);
        });
        return all;
    }
}
