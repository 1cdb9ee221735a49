package org.w3id.chokepoint.mcp;

import org.apache.jena.atlas.json.JsonObject;

/**
 * What can be wrong with a message.
 *
 * @see <a href="https://www.jsonrpc.org/specification#error_object">JSON-RPC 2.0, section 5.1</a>
 */
enum RpcFault {
    PARSE(-32700),
    INVALID(-32600),
    METHOD(-32601),
    PARAMETERS(-32602);

    private final int code;

    RpcFault(int code) {
        this.code = code;
    }

    Exception with(String message) {
        return new Exception(code, message);
    }

    /** A fault with its message. */
    static final class Exception extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int code;

        private Exception(int code, String message) {
            super(message);
            this.code = code;
        }

        JsonObject json() {
            JsonObject json = new JsonObject();
            json.put("code", code);
            json.put("message", getMessage());
            return json;
        }
    }
}
