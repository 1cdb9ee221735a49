package org.w3id.chokepoint.server.reconcile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.name.Suggestions;
import org.w3id.chokepoint.search.SearchHit;
import org.w3id.chokepoint.search.SearchIndex;

/**
 * Finds the entities that a row of somebody's table may be about, and scores them.
 *
 * @param schema types and properties
 * @param index how names are found
 * @param values what is known of an entity
 */
record Reconciler(Schema schema, Supplier<SearchIndex> index, Supplier<PropertyValues> values) {
    /** Part of the score that the name decides when properties are given too. */
    private static final double NAME_WEIGHT = 0.6;

    private static final double UNKNOWN = 0.5;

    /**
     * @param score from 0 to 100
     * @param match whether it is certain: the same name or code, the only one, and no property is different
     * @param features what the score is made of, each from 0 to 100
     */
    record Candidate(SearchHit hit, double score, boolean match, Map<String, Double> features) {}

    /** Candidates, best first. */
    List<Candidate> candidates(ReconciliationQuery query) {
        Set<Node> types = query.types().stream().map(this::type).collect(Collectors.toSet());
        List<Candidate> candidates = hits(query)
                .filter(hit -> schema.names().isEntity(hit.thing()))
                .filter(hit -> fits(hit, types, query.allTypes()))
                .map(hit -> candidate(hit, query))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
        long exact = candidates.stream().filter(each -> each.hit().isExact()).count();
        return candidates.stream()
                .limit(query.limit())
                .map(each -> new Candidate(each.hit(), each.score(), each.match() && exact == 1, each.features()))
                .toList();
    }

    private Stream<SearchHit> hits(ReconciliationQuery query) {
        if (query.text().isPresent()) {
            String text = query.text().get();
            Optional<SearchHit> byId = index.get().thing(schema.names().entity(text));
            return Stream.concat(
                    byId.stream(),
                    index.get().find(text).stream()
                            .filter(hit -> byId.isEmpty()
                                    || !hit.thing().equals(byId.get().thing())));
        }
        ReconciliationQuery.Property first = query.properties().get(0);
        Node property = property(first.id());
        return first.values().stream()
                .flatMap(value -> values.get().entitiesWith(property, value))
                .distinct()
                .flatMap(node -> index.get().thing(node).stream());
    }

    private static boolean fits(SearchHit hit, Set<Node> types, boolean all) {
        return types.isEmpty()
                || (all ? hit.kinds().containsAll(types) : types.stream().anyMatch(hit.kinds()::contains));
    }

    private Candidate candidate(SearchHit hit, ReconciliationQuery query) {
        Map<String, Double> features = new LinkedHashMap<>();
        features.put("name_similarity", hit.score());
        double agreement = 0;
        boolean contradicted = false;
        for (ReconciliationQuery.Property property : query.properties()) {
            double share = agreement(hit.thing(), property);
            features.put("property_" + property.id(), 100 * share);
            agreement += share;
            contradicted |= share == 0;
        }
        double score = query.properties().isEmpty()
                ? hit.score()
                : NAME_WEIGHT * hit.score()
                        + (1 - NAME_WEIGHT)
                                * 100
                                * agreement
                                / query.properties().size();
        return new Candidate(hit, score, hit.isExact() && !contradicted, features);
    }

    /** 1 if one of the values is known of the entity, 0 if only others are, a half if nothing is. */
    private double agreement(Node entity, ReconciliationQuery.Property wanted) {
        Node property = property(wanted.id());
        List<Node> known = values.get().of(entity, property);
        if (known.isEmpty()) {
            return UNKNOWN;
        }
        return wanted.values().stream().anyMatch(value -> values.get().isAmong(known, property, value)) ? 1 : 0;
    }

    Node type(String id) {
        return term("type", schema.types(), id);
    }

    Node property(String id) {
        return term("property", schema.properties(), id);
    }

    private static Node term(String what, Map<String, Node> known, String id) {
        if (!known.containsKey(id)) {
            throw new ChokepointException(
                    ErrorCode.BAD_PARAMETER,
                    "reconcile",
                    "there is no " + what + " '" + id + "'",
                    Suggestions.remedy(id, known.keySet(), "the suggest service lists all"));
        }
        return known.get(id);
    }
}
