import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.PreparedQuery;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.SparqlText;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.release.Release;

/** The release of a workspace, whose queries are kept by their text, as many as the server keeps. */
class OwnStore {
    private static final String XML = "application/sparql-results+xml";
    private static final Format FORMAT = AnswerFormats.PLAIN.rows().keySet().stream()
            .filter(each -> each.mediaType().startsWith(XML))
            .findFirst()
            .orElseThrow();

    private static final int MAX_QUERIES = 256;

    private final Cache<String, PreparedQuery> queries = CacheFactory.createCache(MAX_QUERIES);
    private final QueryRunner runner;
    private final Labels labels;

    OwnStore(Path workspace) {
        runner = Release.open(Workspace.of(workspace)).runner(Duration.ofMinutes(1));
        labels = new Labels(runner.graph());
    }

    /** The answer of a query as XML. */
    ByteArrayOutputStream answer(String text) {
        PreparedQuery query = queries.get(text, this::prepared);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        AnswerFormats.PLAIN.write(FORMAT, runner.run(query), labels, Map.of(), answer);
        return answer;
    }

    private PreparedQuery prepared(String text) {
        return runner.prepare(new SparqlText("query", text).parse(runner.graph().prefixes()));
    }
}
