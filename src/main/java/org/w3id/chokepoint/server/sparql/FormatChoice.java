package org.w3id.chokepoint.server.sparql;

import java.util.Collection;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.w3id.chokepoint.format.Accept;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.format.Negotiation;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.page.html.HtmlPage;

/** The choice of the format of an answer; what a header leads to is kept, since programs send few different ones. */
final class FormatChoice {
    private static final int MAX_HEADERS = 64;
    private static final int MAX_CHARACTERS = 256;

    private final Negotiation negotiation;
    private final Cache<String, Format> byHeader = CacheFactory.createCache(MAX_HEADERS);

    /** @param formats without the page, which comes last, for programs that take anything do not want it */
    FormatChoice(Collection<Format> formats) {
        this.negotiation = new Negotiation(
                "sparql",
                Stream.concat(formats.stream(), Stream.of(HtmlPage.FORMAT)).toList());
    }

    /**
     * The format that a client wants.
     *
     * @throws org.w3id.chokepoint.error.ChokepointException UNKNOWN_FORMAT
     */
    Format of(HttpExchange exchange) {
        return exchange.format().map(negotiation::named).orElseGet(() -> accepted(exchange.acceptHeader()));
    }

    private Format accepted(String header) {
        Format kept = byHeader.getIfPresent(header);
        if (kept != null) {
            return kept;
        }
        Format format = negotiation.accepted(Accept.of(header));
        if (header.length() <= MAX_CHARACTERS) {
            byHeader.put(header, format);
        }
        return format;
    }
}
