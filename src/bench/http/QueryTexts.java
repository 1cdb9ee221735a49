import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.release.Release;

/** Writes each canned query, with the defaults of its parameters, as text that any engine answers. */
class QueryTexts {
    /** @param arguments a workspace, a folder, and a pattern of names */
    public static void main(String... arguments) throws IOException {
        Release release = Release.open(Workspace.of(Path.of(arguments[0])));
        QueryRunner runner = release.runner(Duration.ofMinutes(1));
        for (CannedQuery query : release.catalog().queries()) {
            if (query.name().matches(arguments[2])) {
                Files.writeString(Path.of(arguments[1], query.name() + ".rq"), runner.example(query));
            }
        }
        System.out.println(release.graph().dataset().getDefaultGraph().size());
    }
}
