package org.w3id.chokepoint.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.serializer.FormatterElement;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.answer.Answer;

/** Why a query has no rows: which of its parts find nothing, alone or after those before them. */
public record EmptyAnswer(QueryRunner runner) {
    private static final int MAX_PARTS = 40;

    /**
     * The reasons in words, each with the part in SPARQL, the plainest first.
     *
     * @throws org.w3id.chokepoint.error.ChokepointException TIME_LIMIT
     */
    public List<String> reasons(Query query) {
        List<Element> parts = parts(query.getQueryPattern());
        if (parts.size() > MAX_PARTS) {
            return List.of("The query has too many parts to try them one by one.");
        }
        if (hasRows(query, parts)) {
            return List.of("Its pattern has rows; what groups or counts them leaves none.");
        }
        List<String> alone = parts.stream()
                .filter(part -> part instanceof ElementPathBlock && !hasRows(query, List.of(part)))
                .map(part -> "Nothing in the graph fits this alone: " + text(part, query))
                .toList();
        if (!alone.isEmpty()) {
            return alone;
        }
        List<String> reasons = IntStream.range(0, parts.size())
                .filter(place -> !isAddition(parts.get(place)) && hasRows(query, without(parts, place)))
                .mapToObj(place -> "There are rows without this: " + text(parts.get(place), query))
                .toList();
        return reasons.isEmpty() ? firstEmpty(query, parts) : reasons;
    }

    private List<String> firstEmpty(Query query, List<Element> parts) {
        return IntStream.rangeClosed(1, parts.size())
                .filter(end -> !hasRows(query, parts.subList(0, end)))
                .limit(1)
                .mapToObj(
                        end -> "The parts before this have rows, and with it none: " + text(parts.get(end - 1), query))
                .toList();
    }

    /** The parts of a pattern, each triple one of them. */
    private static List<Element> parts(Element pattern) {
        List<Element> parts = new ArrayList<>();
        if (pattern instanceof ElementGroup group) {
            group.getElements().forEach(each -> parts.addAll(parts(each)));
        } else if (pattern instanceof ElementPathBlock block) {
            block.patternElts().forEachRemaining(triple -> parts.add(one(triple)));
        } else {
            parts.add(pattern);
        }
        return parts;
    }

    private static Element one(TriplePath triple) {
        ElementPathBlock block = new ElementPathBlock();
        block.addTriplePath(triple);
        return block;
    }

    /** What can only add to the rows. */
    private static boolean isAddition(Element part) {
        return part instanceof ElementOptional || part instanceof ElementBind || part instanceof ElementAssign;
    }

    private static List<Element> without(List<Element> parts, int place) {
        return IntStream.range(0, parts.size())
                .filter(each -> each != place)
                .mapToObj(parts::get)
                .toList();
    }

    private boolean hasRows(Query query, List<Element> parts) {
        ElementGroup group = new ElementGroup();
        parts.stream().filter(part -> !(part instanceof ElementFilter)).forEach(group::addElement);
        parts.stream().filter(ElementFilter.class::isInstance).forEach(group::addElement);
        Query tried = QueryFactory.make();
        tried.setQuerySelectType();
        tried.setQueryResultStar(true);
        tried.setPrefixMapping(query.getPrefixMapping());
        tried.setQueryPattern(group);
        tried.setLimit(1);
        tried.resetResultVars();
        return runner.run(tried) instanceof Answer.Rows rows && !rows.bindings().isEmpty();
    }

    private static String text(Element part, Query query) {
        IndentedLineBuffer text = new IndentedLineBuffer();
        FormatterElement.format(text, new SerializationContext(query.getPrefixMapping()), part);
        return text.asString().strip().replaceAll("\\s+", " ");
    }
}
