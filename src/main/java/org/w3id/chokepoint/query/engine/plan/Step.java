package org.w3id.chokepoint.query.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One step of a plan, with how often it was begun, how many rows it found, and how long it took. */
final class Step {
    private final String what;
    private final int depth;
    private final List<Step> parts = new ArrayList<>();
    private long begun;
    private long found;
    private long nanos;
    private long since;

    private Step(String what, int depth) {
        this.what = what;
        this.depth = depth;
    }

    /** What all steps are parts of. */
    static Step root() {
        return new Step("", -1);
    }

    Step part(String part) {
        Step step = new Step(part, depth + 1);
        parts.add(step);
        return step;
    }

    void begin() {
        begun++;
        since = System.nanoTime();
    }

    /** A row was found, and others go on with it. */
    void handOn() {
        found++;
        pause();
    }

    void goOn() {
        since = System.nanoTime();
    }

    void pause() {
        nanos += System.nanoTime() - since;
    }

    /** The parts and what they are made of, one a line: how often it was begun, rows found, milliseconds, name. */
    Stream<String> lines() {
        return parts.stream().flatMap(part -> Stream.concat(Stream.of(part.line()), part.lines()));
    }

    private String line() {
        return "%10d %10d %9.2f  %s%s".formatted(begun, found, nanos / 1e6, "  ".repeat(depth), what);
    }
}
