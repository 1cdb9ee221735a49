package org.w3id.chokepoint.graph.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.chokepoint.graph.Namespaces;

/** Names by the form in which they are compared; made in one pass over the names, and only when somebody asks. */
public final class NameIndex {
    private final Map<String, List<NameEntry>> byText = new HashMap<>();
    private final Map<String, List<NameEntry>> byStem = new HashMap<>();
    private final Map<String, List<NameEntry>> byCompact = new HashMap<>();
    private final Map<String, List<NameEntry>> byLastWord = new HashMap<>();

    private NameIndex() {}

    /** The index of some names. */
    public static NameIndex of(Collection<NameEntry> entries) {
        NameIndex index = new NameIndex();
        entries.forEach(index::add);
        return index;
    }

    /** The labels and aliases that a graph has for things of the project. */
    public static List<NameEntry> entries(Graph triples) {
        List<NameEntry> written = written(triples);
        Optional<byte[]> keys = triples instanceof KeyedGraph keyed ? keyed.nameKeys() : Optional.empty();
        return keys.flatMap(bytes -> NameKeys.read(written, bytes)).orElse(written);
    }

    /** The names, without what may be known of their keys. */
    private static List<NameEntry> written(Graph triples) {
        List<NameEntry> entries = new ArrayList<>();
        Optional<Namespaces> names = Namespaces.in(triples);
        for (var property : List.of(RDFS.label, SKOS.altLabel)) {
            triples.find(Node.ANY, property.asNode(), Node.ANY)
                    .filterKeep(triple -> names.isPresent()
                            && names.get().isOwn(triple.getSubject())
                            && triple.getObject().isLiteral())
                    .mapWith(triple -> entry(triple, property.equals(RDFS.label)))
                    .forEach(entries::add);
        }
        return entries;
    }

    private static NameEntry entry(Triple triple, boolean isLabel) {
        return new NameEntry(triple.getSubject(), triple.getObject(), isLabel);
    }

    private void add(NameEntry entry) {
        NameKey key = entry.key();
        if (!key.isEmpty()) {
            put(byText, key.text(), entry);
            put(byStem, key.stem(), entry);
            put(byCompact, key.compact(), entry);
            put(byLastWord, key.lastWord(), entry);
        }
    }

    private static void put(Map<String, List<NameEntry>> map, String key, NameEntry entry) {
        map.computeIfAbsent(key, each -> new ArrayList<>(1)).add(entry);
    }

    /** Names that are the same but for what never matters. */
    public List<NameEntry> same(NameKey key) {
        return byText.getOrDefault(key.text(), List.of());
    }

    /** Names that are the same but for their legal form, {@link #same} among them. */
    public List<NameEntry> sameButLegalForm(NameKey key) {
        return byStem.getOrDefault(key.stem(), List.of());
    }

    /** Names that are the same but for legal form and blanks, {@link #sameButLegalForm} among them. */
    public List<NameEntry> sameButBlanks(NameKey key) {
        return byCompact.getOrDefault(key.compact(), List.of());
    }

    /** Names whose last word is the whole of what is asked for. */
    public List<NameEntry> endingIn(NameKey key) {
        return byLastWord.getOrDefault(key.stem(), List.of());
    }
}
