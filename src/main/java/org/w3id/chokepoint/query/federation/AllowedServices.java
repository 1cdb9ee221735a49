package org.w3id.chokepoint.query.federation;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * The endpoints that a query may ask with SERVICE.
 *
 * @param endpoints their addresses, as queries must write them
 */
public record AllowedServices(Set<String> endpoints) {

    /** Nobody else is asked. */
    public static final AllowedServices NONE = new AllowedServices(Set.of());

    public AllowedServices {
        endpoints = Set.copyOf(endpoints);
    }

    /**
     * @throws ChokepointException BAD_PARAMETER if one is no address of the web
     */
    public static AllowedServices of(List<String> addresses) {
        addresses.forEach(AllowedServices::requireAddress);
        return new AllowedServices(Set.copyOf(addresses));
    }

    private static void requireAddress(String address) {
        try {
            URI uri = URI.create(address);
            if (List.of("http", "https").contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // Told below, like any other text that is no address.
        }
        throw new ChokepointException(
                ErrorCode.BAD_PARAMETER,
                "--allow-service",
                "'" + address + "' is no address of an endpoint",
                "give one such as https://query.wikidata.org/sparql");
    }

    boolean allow(Node endpoint) {
        return endpoint.isURI() && endpoints.contains(endpoint.getURI());
    }

    public boolean isEmpty() {
        return endpoints.isEmpty();
    }

    /**
     * Looks at a query before it is evaluated, for Jena answers SERVICE SILENT with rows as if it had asked.
     *
     * @throws ChokepointException REFUSED if it asks an endpoint that is not allowed, or that a variable names
     */
    public void require(String name, Query query) {
        if (query.getQueryPattern() != null) {
            require(name, Algebra.compile(query));
        }
    }

    /** The same for a query as algebra. */
    public void require(String name, Op query) {
        TransformCopy look = new TransformCopy() {
            @Override
            public Op transform(OpService service, Op pattern) {
                if (!allow(service.getService())) {
                    throw refused(name, service.getService());
                }
                return service;
            }
        };
        // Jena's walker passes over the expressions of ORDER BY and of aggregates.
        Transformer.transform(look, new ExprTransformCopy(), query);
    }

    ChokepointException refused(String name, Node endpoint) {
        String which = endpoint.isURI() ? "<" + endpoint.getURI() + ">" : "that a variable names";
        return isEmpty()
                ? new ChokepointException(
                        ErrorCode.REFUSED,
                        name,
                        "asks another endpoint with SERVICE",
                        "ask the other endpoint yourself: this one asks nobody else")
                : new ChokepointException(
                        ErrorCode.REFUSED,
                        name,
                        "asks an endpoint with SERVICE " + which + ", which is not allowed here",
                        "ask one of " + String.join(", ", new TreeSet<>(endpoints)));
    }
}
