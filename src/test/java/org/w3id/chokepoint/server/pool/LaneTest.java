package org.w3id.chokepoint.server.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class LaneTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final CompletableFuture<Void> LEFT = CompletableFuture.completedFuture(null);
    private static final CompletableFuture<Void> STAYS = new CompletableFuture<>();

    @Test
    void fullLaneLetsNobodyIn() {
        Lane lane = new Lane(1, 1, 0);
        assertTrue(lane.tryEnter());
        assertFalse(lane.tryEnter());
    }

    @Test
    void nobodyWaitsForAClientThatHasLeft() throws InterruptedException {
        Lane lane = full(1, 1);
        assertFalse(lane.enter(LONG, () -> LEFT));
    }

    @Test
    void aPlaceThatComesForAClientThatHasLeftGoesToTheNext() throws InterruptedException {
        Lane lane = full(2, 2);
        CompletableFuture<Void> departure = new CompletableFuture<>();
        List<String> admitted = new CopyOnWriteArrayList<>();
        Thread first = waiting(lane, "first", admitted, departure);
        Thread second = waiting(lane, "second", admitted);
        departure.complete(null);
        lane.leave();
        first.join();
        second.join();
        assertEquals(List.of("second"), admitted);
        assertTrue(lane.tryEnter());
    }

    @Test
    void patienceEnds() throws InterruptedException {
        assertFalse(full(1, 1).enter(Duration.ofMillis(1), () -> STAYS));
    }

    @Test
    void laneOfTheFirstTurnsAwayWhoComesLast() throws InterruptedException {
        Lane lane = full(0, 0);
        assertFalse(lane.enter(LONG, () -> STAYS));
    }

    @Test
    void latestGoesFirstInACrowd() throws InterruptedException {
        assertEquals(List.of("second", "first"), order(1));
    }

    @Test
    void elseTheFirstGoesFirst() throws InterruptedException {
        assertEquals(List.of("first", "second"), order(2));
    }

    /** The order in which two that wait are let in. */
    private static List<String> order(int crowd) throws InterruptedException {
        Lane lane = full(2, crowd);
        List<String> admitted = new CopyOnWriteArrayList<>();
        Thread first = waiting(lane, "first", admitted);
        Thread second = waiting(lane, "second", admitted);
        lane.leave();
        first.join();
        second.join();
        return admitted;
    }

    @Test
    void aFullCrowdedLaneTurnsAwayWhoWaitsLongest() throws InterruptedException {
        Lane lane = full(2, 1);
        List<String> admitted = new CopyOnWriteArrayList<>();
        Thread first = waiting(lane, "first", admitted);
        Thread second = waiting(lane, "second", admitted);
        Thread third = entering(lane, "third", admitted, STAYS);
        first.join();
        assertEquals(List.of(), admitted);
        lane.leave();
        second.join();
        third.join();
        assertEquals(List.of("third", "second"), admitted);
    }

    private static Thread waiting(Lane lane, String name, List<String> admitted) throws InterruptedException {
        return waiting(lane, name, admitted, STAYS);
    }

    private static Thread waiting(Lane lane, String name, List<String> admitted, CompletableFuture<Void> departure)
            throws InterruptedException {
        int before = lane.waiting();
        Thread thread = entering(lane, name, admitted, departure);
        while (lane.waiting() == before) {
            Thread.sleep(1);
        }
        return thread;
    }

    private static Thread entering(Lane lane, String name, List<String> admitted, CompletableFuture<Void> departure) {
        return Thread.ofPlatform().start(() -> {
            try {
                if (lane.enter(LONG, () -> departure)) {
                    admitted.add(name);
                    lane.leave();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Lane full(int maxWaiting, int crowd) {
        Lane lane = new Lane(1, maxWaiting, crowd);
        assertTrue(lane.tryEnter());
        return lane;
    }

    @Test
    void whatCannotBeStoppedPushesInAndKeepsOthersOut() {
        Lane lane = new Lane(1, 1, 1);
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
        Lane lane = full(1, 0);
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

    private static Duration timeOfGivingWay(Lane lane, Duration longest) throws InterruptedException {
        long begin = System.nanoTime();
        lane.giveWay(longest);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Test
    void wayIsGivenWhereWorkMayBeAboutToCome() throws InterruptedException {
        Duration longest = Duration.ofMillis(50);
        Lane lane = new Lane(1, 1, 0);
        assertTrue(timeOfGivingWay(lane, LONG).compareTo(LONG) < 0);
        lane.announce();
        assertTrue(timeOfGivingWay(lane, longest).compareTo(longest.dividedBy(2)) > 0);
    }

    @Test
    void closedLaneSendsAllAway() throws InterruptedException {
        Lane lane = full(1, 1);
        List<String> admitted = new CopyOnWriteArrayList<>();
        Thread waiting = waiting(lane, "first", admitted);
        lane.close();
        waiting.join();
        assertEquals(List.of(), admitted);
    }

    @Test
    void closedLaneLetsNobodyWait() throws InterruptedException {
        Lane lane = full(1, 1);
        lane.close();
        assertFalse(lane.enter(LONG, () -> fail("waits")));
    }

    @Test
    void placeThatBecomesFreeInAClosedLaneIsNotTaken() {
        Lane lane = full(1, 1);
        lane.close();
        lane.leave();
        assertFalse(lane.tryEnter());
    }
}
