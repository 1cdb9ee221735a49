package org.w3id.chokepoint.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a store may be. */
class StoreAddressTest {

    @Test
    void aStoreIsAFolderOrAService() {
        assertEquals(
                Optional.of(Path.of("my data")), StoreAddress.of("tdb2:my data").folder());
        assertEquals(
                Optional.of(URI.create("https://example.org/sparql?x=1")),
                StoreAddress.of("https://example.org/sparql?x=1").service());
        assertTrue(StoreAddress.of("https://example.org/sparql?graph=a@b")
                .service()
                .isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "'tdb2: ', names no folder",
        "ftp://example.org/sparql, is no address",
        "tdb:data, is no address",
        "'http://', is no address",
        "http://a b/, is no address",
        "sparql, is no address",
        "/tmp, is no address",
        "http://my_store/sparql, 'has a host name with an underscore, which it cannot have'",
        "http://my_store:3030/sparql, 'has a host name with an underscore, which it cannot have'",
        "ftp://my-store/a_b, is no address",
        "https://anne:secret@example.org/sparql, CHOKEPOINT_STORE_PASSWORD",
        "http://anne:secret@my_store/sparql, CHOKEPOINT_STORE_PASSWORD",
        "http://anne:se%cret@host/, CHOKEPOINT_STORE_PASSWORD",
        "http://anne:s secret@host/, CHOKEPOINT_STORE_PASSWORD",
        "http:anne:secret@host, CHOKEPOINT_STORE_PASSWORD",
        "HTTP://anne:secret@host/, CHOKEPOINT_STORE_PASSWORD",
        "anne:secret@host, CHOKEPOINT_STORE_PASSWORD"
    })
    void whatIsNeitherIsToldOf(String text, String words) {
        String message = assertThrows(IllegalArgumentException.class, () -> StoreAddress.of(text))
                .getMessage();
        assertTrue(message.contains(words), message);
        assertFalse(message.contains("cret"), message);
    }
}
