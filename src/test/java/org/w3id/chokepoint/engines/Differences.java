package org.w3id.chokepoint.engines;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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
        return Optional.ofNullable(byEngine.get(engine).get(question));
    }

    /** Whether a question is asked although it is listed, which all are but those that take too long. */
    boolean isAsked(String engine, String question) {
        return reason(engine, question)
                .filter(reason -> reason.startsWith("not asked"))
                .isEmpty();
    }
}
