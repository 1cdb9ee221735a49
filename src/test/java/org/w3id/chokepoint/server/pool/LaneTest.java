package org.w3id.chokepoint.server.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class LaneTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void fullLaneLetsNobodyIn() {
        Lane lane = new Lane(1, 1, true);
        assertTrue(lane.tryEnter());
        assertFalse(lane.tryEnter());
    }

    @Test
    void nobodyWaitsForAClientThatHasLeft() throws InterruptedException {
        Lane lane = full(1, false);
        assertFalse(lane.enter(LONG, () -> true));
    }

    @Test
    void patienceEnds() throws InterruptedException {
        assertFalse(full(1, false).enter(Duration.ofMillis(1), () -> false));
    }

    @Test
    void laneOfTheFirstTurnsAwayWhoComesLast() throws InterruptedException {
        Lane lane = full(0, false);
        assertFalse(lane.enter(LONG, () -> false));
    }

    @Test
    void latestGoesFirst() throws InterruptedException {
        assertEquals(List.of("second", "first"), order(true));
    }

    @Test
    void elseTheFirstGoesFirst() throws InterruptedException {
        assertEquals(List.of("first", "second"), order(false));
    }

    /** The order in which two that wait are let in. */
    private static List<String> order(boolean latestFirst) throws InterruptedException {
        Lane lane = full(2, latestFirst);
        List<String> admitted = new CopyOnWriteArrayList<>();
        Thread first = waiting(lane, "first", admitted);
        Thread second = waiting(lane, "second", admitted);
        lane.leave();
        first.join();
        second.join();
        return admitted;
    }

    private static Thread waiting(Lane lane, String name, List<String> admitted) throws InterruptedException {
        int before = lane.waiting();
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                if (lane.enter(LONG, () -> false)) {
                    admitted.add(name);
                    lane.leave();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        while (lane.waiting() == before) {
            Thread.sleep(1);
        }
        return thread;
    }

    private static Lane full(int maxWaiting, boolean latestFirst) {
        Lane lane = new Lane(1, maxWaiting, latestFirst);
        assertTrue(lane.tryEnter());
        return lane;
    }

    @Test
    void whatCannotBeStoppedPushesInAndKeepsOthersOut() {
        Lane lane = new Lane(1, 1, false);
        assertTrue(lane.pushIn());
        assertTrue(lane.pushIn());
        assertFalse(lane.pushIn());
        lane.leave();
        assertFalse(lane.tryEnter());
        lane.leave();
        assertTrue(lane.tryEnter());
    }

    @Test
    void wayIsGivenUntilTheLaneIsEmpty() throws InterruptedException {
        Lane lane = full(1, true);
        Thread other = Thread.ofPlatform().start(() -> {
            try {
                lane.giveWay(LONG);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        while (other.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        lane.leave();
        assertTrue(other.join(LONG));
    }

    @Test
    void closedLaneSendsAllAway() throws InterruptedException {
        Lane lane = full(1, false);
        List<String> admitted = new CopyOnWriteArrayList<>();
        Thread waiting = waiting(lane, "first", admitted);
        lane.close();
        waiting.join();
        assertEquals(List.of(), admitted);
    }

    @Test
    void closedLaneLetsNobodyWait() throws InterruptedException {
        Lane lane = full(1, false);
        lane.close();
        assertFalse(lane.enter(LONG, () -> fail("waits")));
    }

    @Test
    void placeThatBecomesFreeInAClosedLaneIsNotTaken() {
        Lane lane = full(1, false);
        lane.close();
        lane.leave();
        assertFalse(lane.tryEnter());
    }
}
