package org.w3id.chokepoint.cli.option;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.chokepoint.diagram.DiagramChoices;
import picocli.CommandLine.Option;

/** What of a diagram is wanted. */
public final class DiagramChoiceOptions {
    @Option(
            names = "--voice",
            paramLabel = "WORD",
            split = ",",
            description = "Keep relations that rest on this: fact, derived, inferred, judged or asserted.")
    private List<String> voices;

    @Option(names = "--only", paramLabel = "KIND", description = "Keep things of this kind, as the legend names it.")
    private List<String> kinds;

    @Option(
            names = "--grade",
            paramLabel = "GRADE",
            split = ",",
            description = "Keep relations that a source of this quality states.")
    private List<String> grades;

    @Option(names = "--held-on", paramLabel = "DAY", description = "Keep what holds or has happened on this day.")
    private List<String> heldOn;

    @Option(names = "--begun-since", paramLabel = "DAY", description = "Keep what has begun since this day.")
    private List<String> begunSince;

    @Option(names = "--expand", paramLabel = "ID", description = "Add what is around this thing.")
    private List<String> expand;

    @Option(names = "--collapse", paramLabel = "ID", description = "Leave out what hangs on this thing alone.")
    private List<String> collapse;

    @Option(
            names = "--size",
            paramLabel = "PAGE",
            description = "Fit the picture on a page, wider than high: a4, slide or paper.")
    private List<String> size;

    public DiagramChoices choices() {
        Map<String, List<String>> given = new HashMap<>();
        put(given, DiagramChoices.VOICE, voices);
        put(given, DiagramChoices.KIND, kinds);
        put(given, DiagramChoices.GRADE, grades);
        put(given, DiagramChoices.HELD_ON, heldOn);
        put(given, DiagramChoices.BEGUN_SINCE, begunSince);
        put(given, DiagramChoices.EXPAND, expand);
        put(given, DiagramChoices.COLLAPSE, collapse);
        put(given, DiagramChoices.SIZE, size);
        return new DiagramChoices(given);
    }

    /** An option that was not given is null. */
    private static void put(Map<String, List<String>> given, String name, List<String> values) {
        if (values != null) {
            given.put(name, List.copyOf(values));
        }
    }
}
