package org.w3id.chokepoint.server.pool;

import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/** The word to those whose request cannot be worked on now. */
public final class Refusal {

    private Refusal() {}

    public static ChokepointException busy(String why) {
        return new ChokepointException(ErrorCode.BUSY, "request", why, "ask again in a few seconds");
    }
}
