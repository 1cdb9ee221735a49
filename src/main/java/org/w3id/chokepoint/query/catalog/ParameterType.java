package org.w3id.chokepoint.query.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of value that a parameter can take; the suffix of its variable follows grlc. */
public enum ParameterType {
    ENTITY("_iri", "an entity", "huawei, id:huawei or \"Huawei\""),
    IRI("_iri", "an IRI", "https://example.org/thing"),
    ENUM("_iri", "one of a list", "affirms"),
    DATE("_xsd_date", "a date", "2024-05-08 or today"),
    INTEGER("_integer", "a whole number", "3"),
    NUMBER("_xsd_double", "a number", "3.2 or 2e26"),
    BOOLEAN("_xsd_boolean", "true or false", "true"),
    STRING("", "a text", "export"),
    ;

    private final String suffix;
    private final String noun;
    private final String example;

    ParameterType(String suffix, String noun, String example) {
        this.suffix = suffix;
        this.noun = noun;
        this.example = example;
    }

    static Optional<ParameterType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(ParameterType::word).collect(Collectors.joining(", "));
    }

    /** How the header of a query spells it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String suffix() {
        return suffix;
    }

    public String noun() {
        return noun;
    }

    public String example() {
        return example;
    }
}
