package org.w3id.chokepoint.engines;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/** The questions that another engine is known to answer otherwise, each with the reason. */
record Differences(Map<String, Map<String, String>> byEngine) {
    private static final Path FILE = Path.of("src/test/resources/engines/differences.yaml");

    static Differences read() {
        try (Reader reader = Files.newBufferedReader(FILE)) {
            return new Differences(new Yaml().load(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> reason(String engine, String question) {
        return Optional.ofNullable(of(engine).get(question));
    }

    /** The reasons by question. */
    Map<String, String> of(String engine) {
        return new TreeMap<>(byEngine.getOrDefault(engine, Map.of()));
    }
}
