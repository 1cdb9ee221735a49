package org.w3id.chokepoint.search;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.w3id.chokepoint.graph.CountingGraph;
import org.w3id.chokepoint.graph.name.Kinds;
import org.w3id.chokepoint.graph.name.NameEntry;
import org.w3id.chokepoint.graph.name.NameIndex;

/** Turns the named things of a graph into documents of an index. Names are already normal, so nothing analyses them. */
final class SearchDocuments {

    private SearchDocuments() {}

    /** The things of this dataset that have a name and a class, by IRI. */
    static List<NamedThing> things(Graph triples) {
        Kinds kinds = new Kinds(triples);
        Map<Node, List<NameEntry>> names = NameIndex.entries(triples).stream()
                .collect(Collectors.groupingBy(NameEntry::thing, LinkedHashMap::new, Collectors.toList()));
        ToIntFunction<Node> mentions = mentions(triples, names.keySet());
        return names.entrySet().stream()
                .map(entry -> thing(kinds, mentions, entry.getKey(), entry.getValue()))
                .filter(thing -> !thing.kinds().isEmpty())
                .sorted(java.util.Comparator.comparing(thing -> thing.node().getURI()))
                .toList();
    }

    private static ToIntFunction<Node> mentions(Graph triples, Collection<Node> things) {
        if (triples instanceof CountingGraph counting) {
            Map<Node, Integer> counts = counting.mentions(things);
            return thing -> counts.getOrDefault(thing, 0);
        }
        return thing -> triples.find(Node.ANY, Node.ANY, thing).toList().size();
    }

    private static NamedThing thing(Kinds kinds, ToIntFunction<Node> mentions, Node node, List<NameEntry> names) {
        Set<Node> all = kinds.all(node);
        List<SearchName> keys =
                names.stream().map(NameEntry::key).map(SearchName::of).toList();
        return new NamedThing(node, names, keys, all, kinds.narrowest(all), mentions.applyAsInt(node));
    }

    static void write(List<NamedThing> things, Directory directory) throws IOException {
        // Without merges documents keep the order of the things, by which they are told.
        IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (NamedThing thing : things) {
                writer.addDocument(document(thing));
            }
        }
    }

    private static Document document(NamedThing thing) {
        Document document = new Document();
        for (SearchName name : thing.keys()) {
            document.add(new StringField(SearchQuery.TEXT, name.key().text(), Store.NO));
            document.add(new StringField(SearchQuery.COMPACT, name.compact(), Store.NO));
            name.terms().forEach(term -> document.add(new StringField(SearchQuery.TERM, term, Store.NO)));
        }
        return document;
    }
}
