package org.w3id.chokepoint.graph.remote;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.query.expression.QueryBudget;

/**
 * A knowledge graph that a SPARQL 1.1 service keeps.
 *
 * <p>Questions are sent to it as text. What is looked up besides, such as labels, is read statement by statement and kept
 * within a bound; so a store that changes is to be opened anew.
 */
public final class RemoteGraph implements KnowledgeGraph {
    private static final Duration MAX_TIME = Duration.ofMinutes(1);

    private final RemoteStore store;
    private final FoundQuads found;
    private final DatasetGraph dataset;
    private final PrefixMapping prefixes;
    private final Namespaces names;
    private final Map<Node, Boolean> leadingToIris = new ConcurrentHashMap<>();

    private RemoteGraph(StoreReader reader, PrefixMapping prefixes, Namespaces names) {
        this.store = reader.store();
        this.found = new FoundQuads(store);
        this.prefixes = prefixes;
        this.names = names;
        this.dataset = new RemoteDataset(reader, found, reader.nameless(names), prefixes);
    }

    /**
     * Opens a store, and sees that it answers as a release does.
     *
     * @param credentials who asks it
     * @param union the graph that holds the union of all others; empty if that is the default graph of the service
     * @param prefixes those of the workspace, for a store has none
     * @throws ChokepointException SERVICE_FAILED if it does not answer, holds nothing, or has another default graph
     */
    public static RemoteGraph open(
            URI endpoint,
            StoreCredentials credentials,
            Optional<String> union,
            PrefixMapping prefixes,
            Namespaces names) {
        RemoteStore store = new RemoteStore(endpoint, credentials, "", List.of(), List.of());
        StoreReader reader = StoreReader.of(store, union.stream().toList());
        new UnionCheck(reader).run();
        return new RemoteGraph(reader, prefixes, names);
    }

    /**
     * Asks a question.
     *
     * @param name of the question, for messages
     * @throws ChokepointException SERVICE_FAILED; TIME_LIMIT; TOO_LARGE; BAD_PARAMETER for a value that cannot be sent
     */
    public <T> T ask(String name, Query query, QueryBudget budget, Function<QueryExec, T> reader) {
        return store.ask(name, query, budget, reader);
    }

    /** Says of which things names are likely to be looked up next, so that they are read together. */
    public void expect(Collection<Node> things) {
        found.expect(things.stream()
                .filter(each -> each.isURI() && CheckedText.isWritable(each))
                .toList());
    }

    @Override
    public boolean leadsToIri(Node property) {
        return CheckedText.isWritable(property) && leadingToIris.computeIfAbsent(property, this::askWhetherToIri);
    }

    private boolean askWhetherToIri(Node property) {
        Query query = QueryFactory.create("ASK { ?s <" + property.getURI() + "> ?o FILTER(isIRI(?o)) }");
        return store.ask("property", query, QueryBudget.of("property", MAX_TIME), QueryExec::ask);
    }

    @Override
    public DatasetGraph dataset() {
        return dataset;
    }

    @Override
    public PrefixMapping prefixes() {
        return prefixes;
    }

    @Override
    public Namespaces names() {
        return names;
    }
}
