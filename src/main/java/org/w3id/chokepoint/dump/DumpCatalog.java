package org.w3id.chokepoint.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.export.Exporter;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.name.Labels;

/**
 * Which files the dump of a release has; none is made before it is asked for.
 *
 * @param files those of the release first, then those of each source, then the tables
 */
public record DumpCatalog(List<DumpFile> files) {
    /** The parts of the dump, after which its folders are named. */
    public static final String RELEASE = DumpFile.RELEASE;

    public static final String SOURCES = "sources";
    public static final String TABLES = "tables";
    public static final List<String> PARTS = List.of(RELEASE, SOURCES, TABLES);

    private static final String GZIP = "application/gzip";

    /** A format of the dump: the extension without .gz, and what it is called. */
    private record Rdf(String extension, String name) {}

    private static final List<Rdf> FORMATS = List.of(
            new Rdf("trig", "TriG"),
            new Rdf("nq", "N-Quads"),
            new Rdf("ttl", "Turtle"),
            new Rdf("jsonld", "JSON-LD"),
            new Rdf("rdf", "RDF/XML"));

    public DumpCatalog {
        files = List.copyOf(files);
    }

    public static DumpCatalog of(KnowledgeGraph graph, ReleaseId id) {
        List<DumpFile> files = new ArrayList<>();
        String base = id.dataset().name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        files.addAll(rdf(base, id.dataset().name(), new Exporter(graph)));
        Labels labels = new Labels(graph);
        sources(graph)
                .forEach(source -> files.addAll(rdf(
                        SOURCES + "/"
                                + source.getURI()
                                        .substring(graph.names().sources().length()),
                        labels.text(source),
                        new Exporter(graph).only(source))));
        List<ClassTable> tables = ClassTable.all(graph);
        tables.forEach(
                table -> files.add(new DumpFile(TABLES + "/" + table.file(), "text/csv", table.title(), table::write)));
        files.add(new DumpFile(
                TABLES + "/datapackage.json",
                "application/json",
                "the tables described, as a Frictionless Data Package",
                new DataPackage(tables, id)::write));
        return new DumpCatalog(files);
    }

    private static List<Node> sources(KnowledgeGraph graph) {
        List<Node> sources = new ArrayList<>();
        graph.dataset().listGraphNodes().forEachRemaining(sources::add);
        return sources.stream()
                .filter(graph.names()::isSource)
                .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
                .toList();
    }

    private static List<DumpFile> rdf(String base, String title, Exporter exporter) {
        return FORMATS.stream()
                .map(format -> base + "." + format.extension() + ".gz")
                .map(name -> new DumpFile(name, GZIP, title, out -> exporter.write(name, out)))
                .toList();
    }

    public Optional<DumpFile> find(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    public Stream<DumpFile> part(String part) {
        return files.stream().filter(file -> file.part().equals(part));
    }
}
