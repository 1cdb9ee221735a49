package org.w3id.chokepoint.server.pool;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReputationTest {
    private static final UUID REQUEST = new UUID(0, 1);
    private static final Duration LONG = Duration.ofMillis(150);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final Reputation reputation = new Reputation();

    @Test
    void unknownRequestIsTakenForShort() {
        assertFalse(reputation.isLong(REQUEST));
    }

    @Test
    void whatTakesLongIsKnownBeforeItEnds() {
        reputation.takes(REQUEST, LONG);
        assertTrue(reputation.isLong(REQUEST));
        assertFalse(reputation.isLong(new UUID(0, 2)));
    }

    @Test
    void whatTakesAWhileIsNotLong() {
        reputation.takes(REQUEST, SHORT);
        assertFalse(reputation.isLong(REQUEST));
    }

    @Test
    void whatWasShortTheLastTimeIsForgiven() {
        reputation.takes(REQUEST, LONG);
        reputation.took(REQUEST, SHORT);
        assertFalse(reputation.isLong(REQUEST));
    }

    @Test
    void whatWasNearlyLongTheLastTimeIsNotForgiven() {
        reputation.takes(REQUEST, LONG);
        reputation.took(REQUEST, Duration.ofMillis(90));
        assertTrue(reputation.isLong(REQUEST));
    }

    @Test
    void theOldestIsForgottenWhenThereAreMany() {
        reputation.takes(REQUEST, LONG);
        for (int other = 0; other < 10_000; other++) {
            reputation.takes(new UUID(1, other), LONG);
        }
        assertFalse(reputation.isLong(REQUEST));
        assertTrue(reputation.isLong(new UUID(1, 9_999)));
    }
}
