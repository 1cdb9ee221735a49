package org.w3id.chokepoint.query.federation;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/** Whether an endpoint is on the public internet, and not within the network that the program runs in. */
final class PublicAddress {
    private static final int PRIVATE_IPV6 = 0xfc;
    private static final int PRIVATE_IPV6_MASK = 0xfe;
    private static final int SHARED_FIRST = 100;
    private static final int SHARED_SECOND = 64;
    private static final int SHARED_MASK = 0xc0;
    private static final int BYTE = 0xff;

    private PublicAddress() {}

    /**
     * A host that is written as an address, or as {@code localhost}, is meant as it is; a name is not to lead to an
     * address within, whatever its owner makes it lead to.
     */
    static boolean isMeant(URI endpoint) throws UnknownHostException {
        String host = endpoint.getHost();
        boolean address = host.startsWith("[") || host.matches("[0-9.]+");
        return address
                || host.equalsIgnoreCase("localhost")
                || Stream.of(InetAddress.getAllByName(host)).noneMatch(PublicAddress::isWithin);
    }

    static boolean isWithin(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isPrivate(address.getAddress());
    }

    /** RFC 4193 and RFC 6598, of which Java does not know. */
    private static boolean isPrivate(byte[] bytes) {
        return bytes.length == 4
                ? (bytes[0] & BYTE) == SHARED_FIRST && (bytes[1] & SHARED_MASK) == SHARED_SECOND || bytes[0] == 0
                : (bytes[0] & PRIVATE_IPV6_MASK) == PRIVATE_IPV6;
    }
}
