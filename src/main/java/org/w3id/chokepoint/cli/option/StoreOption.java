package org.w3id.chokepoint.cli.option;

import java.util.Optional;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.release.ReleaseCache;
import org.w3id.chokepoint.release.StoreAddress;
import org.w3id.chokepoint.release.StoreRelease;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options that say that another program keeps the graph. */
public final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "STORE",
            converter = Converter.class,
            description = "What keeps the graph: the query address of a SPARQL service, or tdb2:DIR, a TDB2 database"
                    + " (default: a file of its own).")
    private StoreAddress store;

    @Option(
            names = "--union-graph",
            paramLabel = "IRI",
            description = "Graph of the store that holds the union (default: its default graph).")
    private String union;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** The release of a workspace, out of the cache or as the store has it. */
    public Release open(Workspace workspace, ReleaseCache cache) {
        if (!isGiven()) {
            return Release.open(workspace, cache);
        }
        return StoreRelease.open(workspace, store, Optional.ofNullable(union));
    }

    public boolean isGiven() {
        if (store == null && union != null) {
            throw refused("--union-graph is a graph of a store: name that too");
        }
        if (union != null && store.folder().isPresent()) {
            throw refused("the union is the default graph of a TDB2 database: leave out --union-graph");
        }
        return store != null;
    }

    private ParameterException refused(String why) {
        return new ParameterException(spec.commandLine(), "Invalid value for option '--store': " + why);
    }

    /** Tells what is wrong with an address. */
    private static final class Converter implements ITypeConverter<StoreAddress> {
        @Override
        public StoreAddress convert(String text) {
            try {
                return StoreAddress.of(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
