package org.w3id.chokepoint.server.page.block;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.server.page.html.AnswerHtml;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.TermHtml;

/**
 * The parts of pages, each of them a query of {@code queries/pages}: its tag is the page where it stands, the order of
 * the names is that of the parts, and the class of its parameter {@code thing} tells which things have it on their pages.
 */
public record Blocks(QueryCatalog catalog, QueryRunner runner) {
    private static final String THING = "thing";
    private static final String DAY = "asOf";

    /** What the IRIs of the dataset begin with. */
    public Namespaces names() {
        return runner.graph().names();
    }

    /** The parts of a page that is about nothing in particular. */
    public List<Html> of(String page, String day) {
        return blocks(page, Optional.empty(), day);
    }

    /** The parts of a page about a thing, as of a day. */
    public List<Html> of(String page, Node thing, String day) {
        return blocks(page, Optional.of(thing), day);
    }

    /** Whether anything on a page about nothing in particular depends on the day. */
    public boolean dependOnDay(String page) {
        return dependOnDay(page, Optional.empty());
    }

    /** Whether anything on a page about this thing depends on the day. */
    public boolean dependOnDay(String page, Node thing) {
        return dependOnDay(page, Optional.of(thing));
    }

    private boolean dependOnDay(String page, Optional<Node> thing) {
        return catalog.queries().stream()
                .anyMatch(query -> query.tags().contains(page)
                        && fits(query, thing)
                        && query.parameters().stream()
                                .anyMatch(parameter -> parameter.name().equals(DAY)));
    }

    private List<Html> blocks(String page, Optional<Node> thing, String day) {
        List<Html> blocks = new ArrayList<>();
        for (CannedQuery query : catalog.queries()) {
            if (query.tags().contains(page) && fits(query, thing)) {
                block(query, thing, day).ifPresent(blocks::add);
            }
        }
        return blocks;
    }

    private boolean fits(CannedQuery query, Optional<Node> thing) {
        return query.parameters().stream()
                .filter(parameter -> parameter.name().equals(THING))
                .flatMap(parameter -> parameter.members().stream())
                .allMatch(type -> thing.filter(node -> runner.names().isInstance(node, type))
                        .isPresent());
    }

    private Optional<Html> block(CannedQuery query, Optional<Node> thing, String day) {
        Map<String, List<String>> arguments = new LinkedHashMap<>();
        for (Parameter parameter : query.parameters()) {
            if (parameter.name().equals(DAY)) {
                arguments.put(DAY, List.of(day));
            } else if (parameter.name().equals(THING)) {
                thing.ifPresent(node -> arguments.put(THING, List.of(node.getURI())));
            }
        }
        if (!(runner.run(query, arguments, RowRange.ALL) instanceof Answer.Rows rows)) {
            return Optional.empty();
        }
        return rows.bindings().isEmpty()
                ? query.empty().map(reason -> BlockHtml.empty(query, reason))
                : Optional.of(new BlockHtml(new AnswerHtml(new TermHtml(new Labels(runner.graph())))).of(query, rows));
    }
}
