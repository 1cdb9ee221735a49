package org.w3id.chokepoint.query.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "0.0.0.0, true",
        "0.1.2.3, true",
        "10.1.2.3, true",
        "172.16.0.1, true",
        "192.168.1.1, true",
        "169.254.169.254, true",
        "100.64.0.1, true",
        "224.0.0.1, true",
        "::1, true",
        "fd00::1, true",
        "fe80::1, true",
        "::ffff:127.0.0.1, true",
        "100.128.0.1, false",
        "172.32.0.1, false",
        "8.8.8.8, false",
        "2001:4860:4860::8888, false"
    })
    void addressesWithinTheNetworkAreKnown(String address, boolean within) throws UnknownHostException {
        assertEquals(within, PublicAddress.isWithin(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:80/sparql", "http://[::1]/sparql", "http://localhost/sparql"})
    void addressThatIsWrittenOutIsMeant(String endpoint) throws UnknownHostException {
        assertTrue(PublicAddress.isMeant(URI.create(endpoint)));
    }

    /** The machine's own name leads to an address of its own. */
    @Test
    void nameThatLeadsWithinIsNotMeant() throws UnknownHostException {
        InetAddress own = InetAddress.getLocalHost();
        if (!own.getHostName().equals("localhost") && own.getHostName().matches(".*[a-zA-Z].*")) {
            assertEquals(
                    !PublicAddress.isWithin(InetAddress.getByName(own.getHostName())),
                    PublicAddress.isMeant(URI.create("http://" + own.getHostName() + "/sparql")));
        }
    }
}
