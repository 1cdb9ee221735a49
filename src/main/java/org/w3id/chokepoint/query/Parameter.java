package org.w3id.chokepoint.query;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value that the caller of a canned query supplies.
 *
 * <p>Its variable is {@code ?_name…} when it always has a value and {@code ?__name…} when it may be left out; the query
 * then meets it unbound.
 *
 * @param name what the caller types
 * @param type how the text becomes an RDF term
 * @param description what it means, for help texts
 * @param fallback the value used when the caller gives none
 * @param optional whether the query also works without a value
 * @param list whether several values may be given
 * @param members class whose instances, or concept scheme whose members, are allowed, as a prefixed name
 */
public record Parameter(
        String name,
        ParameterType type,
        String description,
        Optional<String> fallback,
        boolean optional,
        boolean list,
        Optional<String> members) {

    private static final List<String> KEYS =
            List.of("name", "type", "description", "default", "optional", "list", "class", "scheme");

    static Parameter of(Path file, Map<?, ?> entries) {
        String name = QueryHeader.required(file, entries, "name");
        entries.keySet().stream()
                .filter(key -> !KEYS.contains(key.toString()))
                .findFirst()
                .ifPresent(key -> {
                    throw QueryHeader.invalid(
                            file, "parameter '%s' has the unknown key '%s'".formatted(name, key), "use one of " + KEYS);
                });
        String word = QueryHeader.required(file, entries, "type");
        ParameterType type = ParameterType.of(word)
                .orElseThrow(() -> QueryHeader.invalid(
                        file,
                        "parameter '%s' has the unknown type '%s'".formatted(name, word),
                        "use one of " + ParameterType.words()));
        boolean optional = Boolean.TRUE.equals(entries.get("optional"));
        Optional<String> fallback = QueryHeader.text(entries, "default");
        if (optional == fallback.isPresent()) {
            throw QueryHeader.invalid(
                    file,
                    "parameter '" + name + "' must either be optional or have a default, so that the query always runs",
                    "add 'default: …' or 'optional: true'");
        }
        String key = type == ParameterType.ENUM ? "scheme" : "class";
        if (type == ParameterType.ENUM && !entries.containsKey(key)) {
            throw QueryHeader.invalid(
                    file,
                    "parameter '" + name + "' lacks 'scheme'",
                    "name the concept scheme, such as cp:polarityScheme");
        }
        return new Parameter(
                name,
                type,
                QueryHeader.required(file, entries, "description"),
                fallback,
                optional,
                Boolean.TRUE.equals(entries.get("list")),
                QueryHeader.text(entries, key));
    }

    /** The SPARQL variable, without the question mark. */
    public String variable() {
        return (optional ? "__" : "_") + name + type.ending();
    }
}
