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
        "https://anne:secret@example.org/sparql, CHOKEPOINT_STORE_PASSWORD"
    })
    void whatIsNeitherIsToldOf(String text, String words) {
        String message = assertThrows(IllegalArgumentException.class, () -> StoreAddress.of(text))
                .getMessage();
        assertTrue(message.contains(words), message);
        assertFalse(message.contains("secret"), message);
    }
}
