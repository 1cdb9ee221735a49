package org.w3id.chokepoint.law;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The US chip rules, written a second time from the text of the law: plain Java over tables of it, no graph, no SPARQL.
 *
 * <p>The tables have the state of 23 July 2026; what held before, and letters to firms, stand here. Every unknown is tried
 * both ways; a verdict stands if all worlds agree. Licences granted are left out.
 *
 * @param outside what is in neither paragraph: weak parts that are not for data centres
 */
record RulesByHand(Paragraph a, Paragraph b, Paragraph outside, CountryGroups groups) {
    private static final int FREE = 0;
    private static final int EXCEPTION = 1;
    private static final int LICENCE = 2;

    /** Of the rule of October 2023, for .a and .b; section 740.2(a)(9)(ii) bars exceptions for the same. */
    private static final Places GROUPS = Places.of("MO+D1+D4+D5-A5-A6");

    private static final Places CUSTOMERS = Places.of("MO+D5");

    static RulesByHand read(Path folder) throws IOException {
        List<CSVRecord> list = table(folder.resolve("ccl-advanced-computing.csv"));
        return new RulesByHand(
                Paragraph.read(list, "3A090", "a"),
                Paragraph.read(list, "3A090", "b"),
                Paragraph.read(list, "3A090", "a, b: exclusion"),
                CountryGroups.of(table(folder.resolve("country-groups.csv"))));
    }

    static List<CSVRecord> table(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(text)
                    .getRecords();
        }
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
        if (toRussia(asked)
                || ofSection744(asked, world)
                || Letters.reach(asked, world)
                || ofOctober2022(asked, world)) {
            return LICENCE;
        }
        boolean weak = outside.describes(world) && !world.forDataCentres();
        if (weak || !asked.from("2023-11-17")) {
            return FREE;
        }
        return a.describes(world) ? underA(asked, world, byText) : b.describes(world) ? underB(asked, world) : FREE;
    }

    /** Section 746.8: all of category 3 of the control list. */
    private static boolean toRussia(Case asked) {
        return asked.place().equals("russia") && asked.from("2022-02-24");
    }

    /** Section 744.23 is added on 7 October 2022, and no part of that rule is later than 21 October; 88 FR 2821 for Macao. */
    private static boolean ofSection744(Case asked, World world) {
        boolean china = Set.of("china", "hong-kong").contains(asked.place());
        boolean begun = asked.from("2022-10-21") || (asked.from("2022-10-07") && world.openFact());
        boolean macao = asked.place().equals("macao") && asked.from("2023-01-17");
        return asked.isFor("supercomputerUse", "advancedChipMaking") && ((china && begun) || macao);
    }

    /** Section 740.28, for firms that make or store chips on their way; not where the customer in the end is in D:5. */
    private boolean isOnItsWay(Paragraph paragraph, Case asked, World world) {
        return asked.isFor("chipSupply")
                && asked.from("2025-01-13")
                && paragraph.exceptions().contains("ACM")
                && (world.customerElsewhere() || !groups.cover(CUSTOMERS, asked, world));
    }

    /** 3A090 of 13 October 2022, in effect on 21 October; for Macao by 88 FR 2821. */
    private static boolean ofOctober2022(Case asked, World world) {
        boolean china = Set.of("china", "hong-kong").contains(asked.place());
        boolean macao = asked.place().equals("macao") && asked.from("2023-01-17");
        return asked.between("2022-10-21", "2023-11-17")
                && (china || macao)
                && world.performance() >= 4800
                && world.rate() >= 600;
    }

    /** From 13 January 2025 by the text for all places, where the bureau enforces only what stood before. */
    private int underA(Case asked, World world, boolean byText) {
        if (caughtBefore2025(asked, world)) {
            boolean barred = world.forDataCentres() && !isOnItsWay(a, asked, world);
            return barred ? LICENCE : isOnItsWay(a, asked, world) ? EXCEPTION : notified(a, asked, world);
        }
        if (!byText || !asked.from("2025-01-13") || !groups.cover(a.places(), asked, world)) {
            return FREE;
        }
        // AIA for partners, LPP for the others.
        return a.exceptions().containsAll(Set.of("AIA", "LPP")) ? EXCEPTION : LICENCE;
    }

    /**
     * What the groups of October 2023 caught. A place caught before January 2025 stays caught, though the Emirates left
     * the group: the guidance of May 2025 ends only what January 2025 added. By the tables alone LPP would then be open.
     */
    private boolean caughtBefore2025(Case asked, World world) {
        Case before = new Case(asked.chip(), "2025-01-12", asked.place());
        return groups.cover(GROUPS, asked, world) || (asked.from("2025-01-13") && groups.cover(GROUPS, before, world));
    }

    private int underB(Case asked, World world) {
        return groups.cover(b.places(), asked, world) ? notified(b, asked, world) : FREE;
    }

    /** NAC for Macao and D:5, NAC and from April 2024 ACA for the rest of D:1 and D:4. */
    private int notified(Paragraph paragraph, Case asked, World world) {
        boolean open = paragraph.exceptions().containsAll(Set.of("NAC", "ACA"));
        return open && groups.cover(GROUPS, asked, world) ? EXCEPTION : LICENCE;
    }
}
