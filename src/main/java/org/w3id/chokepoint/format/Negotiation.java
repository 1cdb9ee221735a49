package org.w3id.chokepoint.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * The choice among the formats that something has.
 *
 * @param where what is asked for, for the message
 * @param offered the usual one first
 */
public record Negotiation(Object where, List<Format> offered) {

    /**
     * @param extension empty if none is given, so that the word decides
     * @param word an extension, name or media type; if there is none, Accept decides
     * @throws ChokepointException UNKNOWN_FORMAT naming the formats on offer
     */
    public Format choose(String extension, Optional<String> word, Accept accept) {
        return extension.isEmpty() ? word.map(this::named).orElseGet(() -> accepted(accept)) : named(extension);
    }

    /** The format that a word means; empty if it means none of those on offer. */
    public Optional<Format> find(String word) {
        return offered.stream().filter(format -> format.isMeantBy(word)).findFirst();
    }

    /**
     * @throws ChokepointException UNKNOWN_FORMAT naming the formats on offer
     */
    public Format named(String word) {
        return find(word).orElseThrow(() -> unknown("there is no format '" + word + "' for it"));
    }

    /**
     * @throws ChokepointException UNKNOWN_FORMAT naming the formats on offer
     */
    public Format accepted(Accept accept) {
        List<String> types = offered.stream().map(Format::mediaType).toList();
        return accept.best(types)
                .map(type -> offered.get(types.indexOf(type)))
                .orElseThrow(() -> unknown("there is no format for it that the Accept header asks for"));
    }

    private ChokepointException unknown(String what) {
        String choices = offered.stream().map(Format::toString).collect(Collectors.joining(", "));
        return new ChokepointException(ErrorCode.UNKNOWN_FORMAT, where, what, "use one of " + choices);
    }
}
