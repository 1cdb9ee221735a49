package org.w3id.chokepoint.ingest.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.chokepoint.graph.identifier.Code;
import org.w3id.chokepoint.graph.identifier.CodeIndex;
import org.w3id.chokepoint.graph.name.NameKey;

/**
 * The names and codes of the entities of a graph, for exact matches.
 *
 * @param entities by the key of each of their names
 * @param codes the codes of entities
 * @param known the IRIs of all entities
 * @param kinds the superclasses of each class, itself among them
 */
public record EntityIndex(
        Map<String, Set<Named>> entities, CodeIndex codes, Set<Node> known, Map<Node, Set<Node>> kinds)
        implements Resolver {

    /** An entity under one of its names. */
    record Named(Node entity, Set<Node> classes, Set<Node> places) {}

    /**
     * @param names a SELECT of {@code ?entity ?name ?class ?place}, the place optional
     */
    public static EntityIndex of(Graph graph, Query names) {
        Map<Node, Named> byIri = new HashMap<>();
        Map<String, Set<Node>> byKey = new HashMap<>();
        rows(graph, names, row -> {
            Node entity = row.get("entity");
            Named named = byIri.computeIfAbsent(entity, iri -> new Named(iri, new HashSet<>(), new HashSet<>()));
            named.classes.add(row.get("class"));
            Optional.ofNullable(row.get("place")).ifPresent(named.places::add);
            byKey.computeIfAbsent(
                            NameKey.of(row.get("name").getLiteralLexicalForm()).text(), key -> new LinkedHashSet<>())
                    .add(entity);
        });
        Map<String, Set<Named>> entities = new HashMap<>();
        byKey.forEach(
                (key, iris) -> entities.put(key, iris.stream().map(byIri::get).collect(Collectors.toSet())));
        return new EntityIndex(entities, CodeIndex.of(graph), Set.copyOf(byIri.keySet()), superclasses(graph));
    }

    @Override
    public Resolution byName(Mention mention) {
        Set<Named> sameName = entities.getOrDefault(NameKey.of(mention.name()).text(), Set.of());
        List<Named> fitting =
                sameName.stream().filter(each -> fits(each, mention)).toList();
        return fitting.size() == 1
                ? new Resolution.Known(fitting.get(0).entity)
                : new Resolution.Open(sameName.stream()
                        .filter(each -> isOfKind(each, mention.kind()))
                        .map(Named::entity)
                        .collect(Collectors.toCollection(
                                () -> new TreeSet<>(java.util.Comparator.comparing(Node::toString)))));
    }

    @Override
    public Optional<Node> byCode(Node scheme, String code) {
        Code known = codes.registers().code(scheme, code).orElseGet(() -> new Code(scheme, code));
        Set<Node> found = codes.find(known);
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    @Override
    public boolean has(Node entity) {
        return known.contains(entity);
    }

    private boolean fits(Named named, Mention mention) {
        return isOfKind(named, mention.kind())
                && mention.place().map(named.places::contains).orElse(true);
    }

    /** A class fits one that is above or below it; one that stands beside it does not. */
    private boolean isOfKind(Named named, Node kind) {
        return named.classes.stream().anyMatch(each -> isAbove(each, kind) || isAbove(kind, each));
    }

    private boolean isAbove(Node upper, Node lower) {
        return lower.equals(upper) || kinds.getOrDefault(lower, Set.of()).contains(upper);
    }

    private static Map<Node, Set<Node>> superclasses(Graph graph) {
        Map<Node, Set<Node>> above = new HashMap<>();
        graph.find(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY)
                .forEach(triple -> above.computeIfAbsent(triple.getSubject(), lower -> new HashSet<>())
                        .add(triple.getObject()));
        for (int before = -1; before != size(above); ) {
            before = size(above);
            above.values().forEach(upper -> List.copyOf(upper)
                    .forEach(each -> upper.addAll(above.getOrDefault(each, Set.of()))));
        }
        return above;
    }

    private static int size(Map<Node, Set<Node>> sets) {
        return sets.values().stream().mapToInt(Set::size).sum();
    }

    private static void rows(Graph graph, Query query, java.util.function.Consumer<Binding> row) {
        try (QueryExec execution = QueryExec.graph(graph).query(query).build()) {
            execution.select().forEachRemaining(row);
        }
    }
}
