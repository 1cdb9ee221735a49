package org.w3id.chokepoint.graph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Lazy;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.graph.name.NameIndex;
import org.w3id.chokepoint.graph.name.NameKeys;
import org.w3id.chokepoint.graph.store.file.Section;
import org.w3id.chokepoint.graph.store.file.Sections;
import org.w3id.chokepoint.graph.store.index.IndexWriter;
import org.w3id.chokepoint.graph.store.index.TripleIndex;
import org.w3id.chokepoint.graph.store.term.DictionaryWriter;
import org.w3id.chokepoint.graph.store.term.TermDictionary;
import org.w3id.chokepoint.graph.store.term.TermKind;

/**
 * A compiled graph: terms and triples as sorted columns of numbers, mapped from a file or held in memory.
 *
 * @see Section what the file holds
 */
public final class ReleaseFile implements KnowledgeGraph {
    private static final String NAME_KEYS = "names";

    private final Sections sections;
    private final Attachments attachments;
    private final ReleaseContent content;
    private final DatasetGraph dataset;
    private final Lazy<Namespaces> names;

    private ReleaseFile(Sections sections) {
        this.sections = sections;
        this.attachments = Attachments.read(sections.bytes(Section.ATTACHMENTS));
        this.content = new ReleaseContent(
                new TermDictionary(sections),
                new TripleIndex(sections),
                attachments.prefixes(),
                attachments.get(NAME_KEYS));
        this.dataset = new ReleaseDataset(content);
        this.names = Lazy.of(() -> Namespaces.of(dataset.getDefaultGraph()));
    }

    /**
     * Compiles a dataset in memory.
     *
     * @param dataset only its named graphs are taken; the default graph of a release is their union
     * @param attachments what other packages keep in the file
     */
    public static ReleaseFile of(DatasetGraph dataset, PrefixMapping prefixes, Map<String, byte[]> attachments) {
        Map<Section, ByteBuffer> sections = new EnumMap<>(Section.class);
        DictionaryWriter terms = new DictionaryWriter(terms(dataset));
        terms.write(sections);
        index(dataset, terms).write(sections);
        sections.put(Section.ATTACHMENTS, Attachments.of(attachments, prefixes).bytes());
        // The keys are in the order of the names, which is that of the compiled graph.
        Graph union = new ReleaseFile(new Sections(sections)).dataset().getDefaultGraph();
        Map<String, byte[]> all = new HashMap<>(attachments);
        all.put(NAME_KEYS, NameKeys.bytes(NameIndex.entries(union)));
        sections.put(Section.ATTACHMENTS, Attachments.of(all, prefixes).bytes());
        return new ReleaseFile(new Sections(sections));
    }

    private static Set<Node> terms(DatasetGraph dataset) {
        Set<Node> terms = new HashSet<>();
        dataset.listGraphNodes().forEachRemaining(terms::add);
        dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            terms.add(quad.getSubject());
            terms.add(quad.getPredicate());
            terms.add(quad.getObject());
        });
        return terms;
    }

    private static IndexWriter index(DatasetGraph dataset, DictionaryWriter terms) {
        Set<Node> names = new HashSet<>();
        dataset.listGraphNodes().forEachRemaining(names::add);
        IndexWriter index = new IndexWriter(
                terms.size(), names.stream().mapToInt(terms::id).sorted().toArray());
        dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining((Quad quad) -> index.add(
                        terms.id(quad.getGraph()),
                        terms.id(quad.getSubject()),
                        terms.id(quad.getPredicate()),
                        terms.id(quad.getObject())));
        return index;
    }

    /**
     * Maps a file.
     *
     * @return empty if the file is no release, is of another version, is cut short, or is damaged
     */
    public static Optional<ReleaseFile> map(Path file) throws IOException {
        return Sections.map(file).map(ReleaseFile::new);
    }

    /** Writes the release into a new file and waits until it is on the disk. */
    public void write(Path file) throws IOException {
        sections.write(file);
    }

    @Override
    public DatasetGraph dataset() {
        return dataset;
    }

    @Override
    public PrefixMapping prefixes() {
        return content.prefixes();
    }

    @Override
    public Namespaces names() {
        return names.get();
    }

    /** Looks at the sorted ids of its objects, reads no term. */
    @Override
    public boolean leadsToIri(Node property) {
        int predicate = terms().id(property);
        return predicate != TermDictionary.ABSENT
                && index().hasObject(predicate, terms().start(TermKind.IRI), terms().start(TermKind.STRING));
    }

    /** The bytes kept under a name; empty if there are none. */
    public Optional<byte[]> attachment(String name) {
        return attachments.get(name);
    }

    public TermDictionary terms() {
        return content.terms();
    }

    public TripleIndex index() {
        return content.index();
    }

    /** The size of the file in bytes, but for the header. */
    public long size() {
        return sections.size();
    }
}
