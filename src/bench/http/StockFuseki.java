import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;

/** Fuseki as it is shipped, with its own settings of Jetty and its own store in memory; its command needs another logger. */
class StockFuseki {
    /** @param arguments a port and a file of N-Quads */
    public static void main(String... arguments) {
        DatasetGraph quads = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(quads, () -> RDFDataMgr.read(quads, arguments[1]));
        FusekiServer.create()
                .loopback(true)
                .port(Integer.parseInt(arguments[0]))
                .add("/sparql", quads)
                .build()
                .start();
    }
}
