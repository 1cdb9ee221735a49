package org.w3id.chokepoint.release;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.w3id.chokepoint.graph.remote.StoreCredentials;

/**
 * Where a store is: at an address of the web, or in a folder, written {@code tdb2:DIR}.
 *
 * @param folder of a TDB2 database; empty if the store is a service
 * @param service its address; empty if the store is a folder
 */
public record StoreAddress(Optional<Path> folder, Optional<URI> service) {
    private static final String FOLDER = "tdb2:";
    private static final List<String> SCHEMES = List.of("http", "https");

    /** Says nothing of the text, which may hold a password in a place where Java finds none. */
    private static final String NAMED =
            "an address cannot hold a user or a password ('@'), since others can see it; " + StoreCredentials.REMEDY;

    /** @throws IllegalArgumentException if the text is neither */
    public static StoreAddress of(String text) {
        return text.startsWith(FOLDER) ? ofFolder(text.substring(FOLDER.length())) : ofService(text);
    }

    private static StoreAddress ofFolder(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("'" + FOLDER + "' names no folder");
        }
        return new StoreAddress(Optional.of(Path.of(name)), Optional.empty());
    }

    private static StoreAddress ofService(String text) {
        Optional<URI> address = parsed(text);
        if (address.filter(StoreAddress::isService).isPresent()) {
            return new StoreAddress(Optional.empty(), address);
        }
        throw new IllegalArgumentException(text.contains("@") ? NAMED : "'" + text + "' " + fault(address));
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            // What Java says of it quotes the text, which may hold a password.
            return Optional.empty();
        }
    }

    private static boolean isService(URI address) {
        return address.getHost() != null && address.getUserInfo() == null && SCHEMES.contains(address.getScheme());
    }

    /** Java knows no host in an address whose host has an underscore. */
    private static String fault(Optional<URI> address) {
        return address.map(URI::getAuthority).filter(host -> host.contains("_")).isPresent()
                ? "has a host name with an underscore, which it cannot have: use another name or the IP address"
                : "is no address such as http://localhost:3030/graph/sparql, and no folder such as tdb2:DIR";
    }
}
