import java.nio.file.Path;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;

/** Fuseki over a TDB2 database, with buffers as those of the server compared with, since its own cost more than the answers. */
class Tdb2Fuseki {
    /** @param arguments a port, or "load" to fill the database; its folder; a file of N-Quads whose default graph is the union */
    public static void main(String... arguments) {
        DatasetGraph quads = DatabaseMgr.connectDatasetGraph(Location.create(Path.of(arguments[1])));
        if (arguments[0].equals("load")) {
            load(quads, arguments[2]);
            return;
        }
        FusekiServer server = FusekiServer.create()
                .loopback(true)
                .port(Integer.parseInt(arguments[0]))
                .add("/sparql", quads)
                .build();
        for (Connector connector : server.getJettyServer().getConnectors()) {
            for (ConnectionFactory factory : connector.getConnectionFactories()) {
                if (factory instanceof HttpConfiguration.ConnectionFactory http) {
                    set(http.getHttpConfiguration());
                }
            }
        }
        server.start();
    }

    private static void load(DatasetGraph quads, String file) {
        DataLoader loader = LoaderFactory.phasedLoader(quads, (text, values) -> {});
        loader.startBulk();
        loader.load(List.of(file));
        loader.finishBulk();
    }

    private static void set(HttpConfiguration http) {
        http.setOutputBufferSize(32_768);
        http.setOutputAggregationSize(8_192);
        http.setRequestHeaderSize(65_536);
        http.setResponseHeaderSize(8_192);
    }
}
