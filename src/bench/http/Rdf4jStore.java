import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.impl.SimpleDataset;
import org.eclipse.rdf4j.query.resultio.sparqlxml.SPARQLResultsXMLWriter;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/** RDF4J's MemoryStore, filled from N-Quads whose default graph is the union of the others. */
class Rdf4jStore {
    private static final int LIMIT_SECONDS = 60;

    private final SailRepository repository = new SailRepository(new MemoryStore());
    private final SimpleDataset graphs = new SimpleDataset();

    Rdf4jStore(Path quads) throws IOException {
        try (SailRepositoryConnection connection = repository.getConnection()) {
            connection.begin(IsolationLevels.NONE);
            connection.add(Files.newInputStream(quads), RDFFormat.NQUADS);
            connection.commit();
            graphs.addDefaultGraph(RDF4J.NIL);
            connection.getContextIDs().forEach(each -> graphs.addNamedGraph((IRI) each));
        }
    }

    /** The answer of a query as XML. */
    ByteArrayOutputStream answer(String text) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (SailRepositoryConnection connection = repository.getConnection()) {
            TupleQuery query = connection.prepareTupleQuery(text);
            query.setDataset(graphs);
            query.setMaxExecutionTime(LIMIT_SECONDS);
            query.evaluate(new SPARQLResultsXMLWriter(answer));
        }
        return answer;
    }
}
