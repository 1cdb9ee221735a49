package org.w3id.chokepoint.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.w3id.chokepoint.graph.identifier.CodeIndex;
import org.w3id.chokepoint.graph.name.NameKey;

/**
 * Finds things by what people type: names in any language, with typing errors, halves of names, and the codes of
 * registers. Lucene finds what may be meant; {@link NameSimilarity} says how well it fits.
 */
public final class SearchIndex {
    // Lucene would report at its start that the JVM runs without vectors, which do not matter for names.
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");
    private static final int MAX_FOUND = 1000;
    private static final double MIN_SCORE = 30;

    /** In characters; a page that was pasted would be compared with all names for minutes. */
    private static final int LONGEST = 500;

    private final List<NamedThing> things;
    private final Map<Node, NamedThing> byNode = new LinkedHashMap<>();
    private final CodeIndex codes;
    private final IndexSearcher searcher;

    private SearchIndex(List<NamedThing> things, CodeIndex codes, IndexSearcher searcher) {
        this.things = things;
        this.codes = codes;
        this.searcher = searcher;
        things.forEach(thing -> byNode.put(thing.node(), thing));
    }

    /** Indexes everything of a graph that has a name and a class. */
    public static SearchIndex of(Graph triples) {
        VECTORS.setLevel(Level.SEVERE);
        List<NamedThing> things = SearchDocuments.things(triples);
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            SearchDocuments.write(things, directory);
            IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
            return new SearchIndex(things, CodeIndex.of(triples), searcher);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail", e);
        }
    }

    /**
     * What fits a text, best first, then the better known; nothing for a text without letters and digits, or one so long
     * that it is no name.
     */
    public List<SearchHit> find(String text) {
        return hits(text, SearchQuery::of);
    }

    /** Of what {@link #find} finds, what has the very name or code: {@link SearchHit#isExact}. Much faster. */
    public List<SearchHit> same(String text) {
        return hits(text, asked -> SearchQuery.same(asked.key()));
    }

    private List<SearchHit> hits(String text, Function<SearchName, Query> query) {
        SearchName asked = SearchName.of(NameKey.of(text.length() > LONGEST ? "" : text));
        Map<Node, SearchHit> hits = new LinkedHashMap<>();
        codes.find(text).stream()
                .flatMap(node -> Optional.ofNullable(byNode.get(node)).stream())
                .forEach(thing -> hits.put(thing.node(), hit(thing, text.strip(), NameSimilarity.SAME)));
        if (!asked.key().isEmpty()) {
            found(query.apply(asked))
                    .forEach(thing -> hits.merge(
                            thing.node(),
                            hit(asked, thing),
                            (one, other) -> one.score() >= other.score() ? one : other));
        }
        return hits.values().stream()
                .filter(hit -> hit.score() >= MIN_SCORE)
                .sorted(Comparator.comparingDouble(SearchHit::score)
                        .thenComparingInt(hit -> byNode.get(hit.thing()).mentions())
                        .reversed()
                        .thenComparing(hit -> hit.thing().toString()))
                .toList();
    }

    /** The things of a class, by IRI. */
    public List<SearchHit> members(Node kind) {
        return things.stream()
                .filter(thing -> thing.kinds().contains(kind))
                .map(thing -> hit(thing, thing.names().get(0).text(), NameSimilarity.SAME))
                .toList();
    }

    /** Every class that has members here, with how many; the largest first. */
    public Map<Node, Long> kinds() {
        return KindCounts.of(things.stream().flatMap(thing -> thing.kinds().stream()));
    }

    /** The thing with an IRI, as if it had been searched for by it. */
    public Optional<SearchHit> thing(Node node) {
        return Optional.ofNullable(byNode.get(node)).map(thing -> hit(thing, node.getURI(), NameSimilarity.SAME));
    }

    private Stream<NamedThing> found(Query query) {
        try {
            ScoreDoc[] found = searcher.search(query, MAX_FOUND).scoreDocs;
            // Documents are numbered as they were added, since the index was written in one go.
            return Stream.of(found).map(each -> things.get(each.doc));
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail", e);
        }
    }

    private static SearchHit hit(SearchName asked, NamedThing thing) {
        NameSimilarity.Best best = NameSimilarity.best(asked, thing);
        return hit(thing, thing.names().get(best.name()).text(), best.score());
    }

    private static SearchHit hit(NamedThing thing, String matched, double score) {
        return new SearchHit(thing.node(), matched, score, thing.kinds(), thing.narrowest());
    }
}
