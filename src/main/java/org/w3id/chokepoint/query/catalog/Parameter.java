package org.w3id.chokepoint.query.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

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
 * @param where what a value must match to be offered, as a graph pattern on {@code ?value}, so that none is offered for
 *     which the query has no answer
 * @param bounds what the value may be
 */
public record Parameter(
        String name,
        ParameterType type,
        String description,
        Optional<String> fallback,
        boolean optional,
        boolean list,
        Optional<String> members,
        Optional<String> where,
        Bounds bounds) {

    private static final List<String> KEYS = Stream.concat(
                    Stream.of("name", "type", "description", "default", "optional", "list", "class", "scheme", "where"),
                    Bounds.KEYS.stream())
            .toList();

    /**
     * @throws org.w3id.chokepoint.error.ChokepointException INVALID_QUERY if a key is missing, unknown or contradicts
     *     another
     */
    static Parameter of(HeaderYaml yaml) {
        String name = yaml.required("name");
        yaml.requireKnown(KEYS, "parameter '" + name + "'");
        ParameterType type = type(yaml, name);
        boolean optional = yaml.flag("optional");
        Optional<String> fallback = yaml.text("default");
        if (optional == fallback.isPresent()) {
            throw yaml.invalid(
                    "parameter '" + name + "' must either be optional or have a default, so that the query always runs",
                    "add 'default: …' or 'optional: true'");
        }
        String description = yaml.required("description");
        return new Parameter(
                name,
                type,
                description,
                fallback,
                optional,
                yaml.flag("list"),
                members(yaml, name, type),
                yaml.text("where"),
                Bounds.of(yaml));
    }

    private static ParameterType type(HeaderYaml yaml, String name) {
        String word = yaml.required("type");
        return ParameterType.of(word)
                .orElseThrow(() -> yaml.invalid(
                        "parameter '%s' has the unknown type '%s'".formatted(name, word),
                        "use one of " + ParameterType.words()));
    }

    private static Optional<String> members(HeaderYaml yaml, String name, ParameterType type) {
        if (type != ParameterType.ENUM) {
            return yaml.text("class");
        }
        Optional<String> scheme = yaml.text("scheme");
        if (scheme.isEmpty()) {
            throw yaml.invalid(
                    "parameter '" + name + "' lacks 'scheme'", "name the concept scheme, such as cp:polarityScheme");
        }
        return scheme;
    }

    /** The SPARQL variable, without the question mark. */
    public String variable() {
        return (optional ? "__" : "_") + name + type.suffix();
    }

    /**
     * A SELECT of each {@code ?value} that matches the pattern; empty if there is none.
     *
     * @param owner the query whose prefixes the pattern uses
     * @throws org.apache.jena.query.QueryException if the pattern is broken
     */
    Optional<Query> offered(Query owner) {
        return where.map(pattern -> {
            Query values = new Query();
            values.setPrefixMapping(owner.getPrefixMapping());
            return QueryFactory.parse(
                    values, "SELECT DISTINCT ?value WHERE { " + pattern + " }", null, Syntax.syntaxARQ);
        });
    }
}
