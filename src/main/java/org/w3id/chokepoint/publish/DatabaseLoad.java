package org.w3id.chokepoint.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.solver.stats.Stats;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.StoreConnection;

/**
 * Loads a dataset with the bulk loader of TDB2.
 *
 * @param progress is told of each graph
 */
record DatabaseLoad(DatasetGraph dataset, Consumer<String> progress) {
    private static final String STATISTICS = "stats.opt";

    /** @param directory made by this; holds one state of a database then, and nobody has it open */
    void into(Path directory) throws IOException {
        Location place = Location.create(Files.createDirectory(directory));
        DatasetGraphTDB storage = StoreConnection.connectCreate(place).getDatasetGraphTDB();
        try {
            load(storage);
            // By them joins are put in order.
            Txn.executeRead(
                    storage,
                    () -> Stats.write(
                            place.getPath(STATISTICS),
                            Stats.gather(storage.getDefaultGraph()).results()));
        } finally {
            StoreConnection.release(place);
        }
    }

    private void load(DatasetGraphTDB storage) {
        DataLoader loader = LoaderFactory.phasedLoader(storage, (text, values) -> {});
        loader.startBulk();
        try {
            send(loader.streamRDF());
        } catch (RuntimeException e) {
            loader.finishException(e);
            throw e;
        }
        loader.finishBulk();
    }

    private void send(StreamRDF stream) {
        List<Node> names = new ArrayList<>();
        dataset.listGraphNodes().forEachRemaining(names::add);
        names.sort(Comparator.comparing(Node::getURI));
        for (int i = 0; i < names.size(); i++) {
            Node name = names.get(i);
            dataset.getGraph(name).find().forEach(triple -> stream.quad(Quad.create(name, triple)));
            progress.accept((i + 1) + " of " + names.size() + ": " + name.getURI());
        }
        dataset.getDefaultGraph().find().forEach(stream::triple);
        progress.accept("union: default graph");
    }
}
