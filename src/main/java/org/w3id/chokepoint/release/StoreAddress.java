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
        try {
            URI address = new URI(text);
            if (address.getUserInfo() != null) {
                throw new IllegalArgumentException("an address is seen by others; " + StoreCredentials.REMEDY);
            }
            if (address.getHost() != null && SCHEMES.contains(address.getScheme())) {
                return new StoreAddress(Optional.empty(), Optional.of(address));
            }
        } catch (URISyntaxException e) {
            // Told below, as of any other text that is no address.
        }
        throw new IllegalArgumentException("'" + text
                + "' is no address such as http://localhost:3030/graph/sparql, and no folder such as tdb2:DIR");
    }
}
