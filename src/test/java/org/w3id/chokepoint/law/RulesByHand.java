package org.w3id.chokepoint.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The US chip rules, written a second time by hand in plain Java: no graph, no SPARQL.
 *
 * <p>Every unknown is tried both ways; a verdict stands if all worlds agree.
 */
record RulesByHand(Line rule2022, Line lineA, Line lineB, Set<String> groups) {
    private static final int FREE = 0;
    private static final int EXCEPTION = 1;
    private static final int LICENCE = 2;

    static RulesByHand read(Path folder) throws IOException {
        Path lines = folder.resolve("lines.csv");
        return new RulesByHand(
                Line.read(lines, "2022"),
                Line.read(lines, "a"),
                Line.read(lines, "b"),
                Set.copyOf(Files.readAllLines(folder.resolve("groups.csv"))));
    }

    /** The verdict in the words of the query. */
    String verdict(Case asked, boolean byText) {
        Set<Integer> found = World.of(asked.chip())
                .map(world -> inWorld(asked, world, byText))
                .collect(Collectors.toSet());
        if (found.size() > 1) {
            return "not known";
        }
        return switch (found.iterator().next()) {
            case FREE -> "no licence by the rules known here";
            case EXCEPTION -> "exception open";
            default -> "licence needed";
        };
    }

    private int inWorld(Case asked, World world, boolean byText) {
        if (!world.underUsLaw()) {
            return FREE;
        }
        boolean toRussia = asked.place().equals("russia") && asked.from("2022-02-24");
        if (toRussia || byLetter(asked, world) || byRuleOf2022(asked, world)) {
            return LICENCE;
        }
        return Math.max(byGroups(asked, world), byText ? worldwide(asked, world) : FREE);
    }

    private boolean byLetter(Case asked, World world) {
        boolean chinaOrRussia = Set.of("china", "hong-kong", "russia").contains(asked.place());
        boolean wider = chinaOrRussia || asked.place().equals("macao");
        return switch (asked.chip().id()) {
            case "a100", "h100", "h100-pcie" ->
                chinaOrRussia && asked.from("2022-08-26") && (!asked.from("2022-10-21") || world.openFact());
            case "h20" -> wider && asked.from("2025-04-09");
            case "instinct-mi308x" ->
                wider && (asked.from("2025-05-01") || (asked.from("2025-04-01") && world.openFact()));
            default -> false;
        };
    }

    private boolean byRuleOf2022(Case asked, World world) {
        boolean china = Set.of("china", "hong-kong").contains(asked.place());
        boolean macao = asked.place().equals("macao") && asked.from("2023-01-17");
        return asked.between("2022-10-21", "2023-11-17") && (china || macao) && rule2022.catches(world);
    }

    /** The rule of October 2023 on the country groups. */
    private int byGroups(Case asked, World world) {
        boolean inGroup = isIn("D:1", asked) || isIn("D:4", asked) || isIn("D:5", asked);
        if (!asked.from("2023-11-17") || !inGroup || !(lineA.catches(world) || lineB.catches(world))) {
            return FREE;
        }
        return notified(asked, world) ? EXCEPTION : LICENCE;
    }

    /** Licence exceptions NAC and ACA: for the second line, and for parts of the first that are not for data centres. */
    private boolean notified(Case asked, World world) {
        boolean eligible = lineA.catches(world) ? !world.forDataCentres() : lineB.catches(world);
        boolean stillInGroup = !asked.place().equals("united-arab-emirates")
                || !asked.from("2026-01-01")
                || (!asked.from("2026-07-23") && world.openFact());
        return eligible && stillInGroup;
    }

    /** What January 2025 added: every place, with exceptions for partners and for small amounts. */
    private int worldwide(Case asked, World world) {
        if (!asked.from("2025-01-13") || !lineA.catches(world)) {
            return FREE;
        }
        boolean inGroup = isIn("D:1", asked) || isIn("D:4", asked) || isIn("D:5", asked);
        return inGroup && !notified(asked, world) ? LICENCE : EXCEPTION;
    }

    private boolean isIn(String group, Case asked) {
        return groups.contains(group + "," + asked.place());
    }
}
