package org.w3id.chokepoint.engines;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.GraphQueryResult;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.query.impl.SimpleDataset;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/**
 * The MemoryStore of RDF4J. Its default graph is all graphs, with a triple of two graphs counted twice; so the union is
 * loaded as the graph without a name, and a dataset says that this is the default graph.
 */
record Rdf4jMemory(SailRepository store, SimpleDataset dataset) implements OtherEngine {
    private static final String WITHOUT_NAME = "http://rdf4j.org/schema/rdf4j#nil";
    private static final RowSetWriter JSON =
            RowSetWriterRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON);
    private static final int LIMIT_SECONDS = 120;

    static {
        // Its optimizer sets the parent of a variable twice, which its own assertion forbids.
        ClassLoader.getSystemClassLoader().setPackageAssertionStatus("org.eclipse.rdf4j.query", false);
    }

    static Rdf4jMemory load(Dump dump) {
        SailRepository store = new SailRepository(new MemoryStore());
        try (SailRepositoryConnection connection = store.getConnection()) {
            connection.begin(IsolationLevels.NONE);
            connection.add(dump.named().toFile(), null, RDFFormat.NQUADS);
            connection.add(dump.union().toFile(), null, RDFFormat.NTRIPLES);
            connection.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SimpleDataset dataset = new SimpleDataset();
        dataset.addDefaultGraph(Values.iri(WITHOUT_NAME));
        dump.graphs().forEach(graph -> dataset.addNamedGraph(Values.iri(graph)));
        return new Rdf4jMemory(store, dataset);
    }

    @Override
    public String name() {
        return "rdf4j";
    }

    @Override
    public int digits() {
        return 15;
    }

    @Override
    public List<List<Node>> rows(String text, List<String> columns) {
        try (SailRepositoryConnection connection = store.getConnection()) {
            TupleQuery query = connection.prepareTupleQuery(text);
            query.setDataset(dataset);
            query.setMaxExecutionTime(LIMIT_SECONDS);
            return rows(query, columns);
        } catch (QueryEvaluationException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /**
     * Answers any query that reads.
     *
     * @return the media type of what was written
     */
    String answer(String text, OutputStream out) {
        try (SailRepositoryConnection connection = store.getConnection()) {
            Query query = connection.prepareQuery(text);
            if (query.getDataset() == null) {
                query.setDataset(dataset);
            }
            query.setMaxExecutionTime(LIMIT_SECONDS);
            return switch (query) {
                case TupleQuery rows -> {
                    JSON.write(out, rowSet(rows), ARQ.getContext());
                    yield ResultSetLang.RS_JSON.getHeaderString();
                }
                case BooleanQuery truth -> {
                    JSON.write(out, truth.evaluate(), ARQ.getContext());
                    yield ResultSetLang.RS_JSON.getHeaderString();
                }
                case GraphQuery triples -> {
                    triples(triples, out);
                    yield "application/n-triples";
                }
                default -> throw new IllegalArgumentException("reads nothing: " + text);
            };
        }
    }

    private static List<List<Node>> rows(TupleQuery query, List<String> columns) {
        List<List<Node>> rows = new ArrayList<>();
        try (TupleQueryResult result = query.evaluate()) {
            for (BindingSet row : result) {
                List<Node> cells = new ArrayList<>();
                columns.forEach(column -> cells.add(row.hasBinding(column) ? node(row.getValue(column)) : null));
                rows.add(cells);
            }
        }
        return rows;
    }

    private static RowSet rowSet(TupleQuery query) {
        try (TupleQueryResult result = query.evaluate()) {
            List<Var> columns =
                    result.getBindingNames().stream().map(Var::alloc).toList();
            List<Binding> rows = new ArrayList<>();
            for (BindingSet row : result) {
                BindingBuilder binding = BindingFactory.builder();
                row.forEach(cell -> binding.add(Var.alloc(cell.getName()), node(cell.getValue())));
                rows.add(binding.build());
            }
            return RowSetStream.create(columns, rows.iterator());
        }
    }

    private static void triples(GraphQuery query, OutputStream out) {
        Graph graph = GraphFactory.createDefaultGraph();
        try (GraphQueryResult result = query.evaluate()) {
            for (Statement each : result) {
                graph.add(node(each.getSubject()), node(each.getPredicate()), node(each.getObject()));
            }
        }
        RDFWriter.source(graph).lang(Lang.NTRIPLES).output(out);
    }

    private static Node node(Value value) {
        return switch (value) {
            case BNode blank -> NodeFactory.createBlankNode(blank.getID());
            case Literal literal -> literal(literal);
            default -> NodeFactory.createURI(value.stringValue());
        };
    }

    private static Node literal(Literal literal) {
        String type = literal.getDatatype().stringValue();
        return literal.getLanguage()
                .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
                .orElseGet(() -> NodeFactory.createLiteralDT(
                        literal.getLabel(), TypeMapper.getInstance().getSafeTypeByName(type)));
    }

    @Override
    public void close() {
        store.shutDown();
    }
}
