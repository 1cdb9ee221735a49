package org.w3id.chokepoint.graph.remote;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * User and password for a store with a login; they come from the environment, since others can see command lines and
 * addresses, which also end in logs.
 *
 * @param header the value of {@code Authorization}; empty if there is no user
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7617">RFC 7617, The 'Basic' HTTP Authentication Scheme</a>
 */
public record StoreCredentials(Optional<String> header) {
    public static final String HEADER = "Authorization";

    private static final String USER = "CHOKEPOINT_STORE_USER";
    private static final String PASSWORD = "CHOKEPOINT_STORE_PASSWORD";

    /** What to do when a store has a login. */
    public static final String REMEDY = "set " + USER + " and " + PASSWORD;

    /**
     * @param environment of the program
     * @throws ChokepointException BAD_PARAMETER if one of the two variables is there without the other
     */
    public static StoreCredentials of(Map<String, String> environment) {
        Optional<String> user = Optional.ofNullable(environment.get(USER));
        Optional<String> password = Optional.ofNullable(environment.get(PASSWORD));
        if (user.isPresent() != password.isPresent()) {
            throw new ChokepointException(
                    ErrorCode.BAD_PARAMETER,
                    user.isPresent() ? PASSWORD : USER,
                    "is missing from the environment",
                    "set both " + USER + " and " + PASSWORD + ", or neither");
        }
        return new StoreCredentials(user.map(name -> basic(name + ":" + password.orElseThrow())));
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** The password is in no message and no log. */
    @Override
    public String toString() {
        return header.isPresent() ? "named" : "nobody";
    }
}
