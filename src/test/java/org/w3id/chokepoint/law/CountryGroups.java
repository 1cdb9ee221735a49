package org.w3id.chokepoint.law;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * Which places are in which country group: {@code country-groups.csv}, which is the state of 23 July 2026, and what is on
 * record of the time before.
 */
record CountryGroups(Set<String> members) {
    /** The regulations name Macao and treat Hong Kong as China. */
    private static final Map<String, String> CODES = Map.of(
            "china", "CN",
            "hong-kong", "CN",
            "macao", "MO",
            "russia", "RU",
            "vietnam", "VN",
            "united-arab-emirates", "AE",
            "malaysia", "MY",
            "germany", "DE");

    private static final Map<String, String> NAMES = Map.of("macao", "MO", "united-arab-emirates", "UAE");

    static CountryGroups of(List<CSVRecord> table) {
        return new CountryGroups(table.stream()
                .map(row -> row.get("group").replace(":", "") + " " + row.get("iso2"))
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean cover(Places places, Case asked, World world) {
        return places.named().contains("ALL")
                || places.named().contains(NAMES.getOrDefault(asked.place(), asked.place()))
                || (isInAny(places.named(), asked, world) && !isInAny(places.less(), asked, world));
    }

    private boolean isInAny(Set<String> names, Case asked, World world) {
        return names.stream().anyMatch(group -> isIn(group, asked, world));
    }

    private boolean isIn(String group, Case asked, World world) {
        String code = CODES.get(asked.place());
        return code.equals("AE") && !emiratesMoved(asked, world)
                ? group.equals("D4")
                : members.contains(group + " " + code);
    }

    /** From D:4 to A:5, on a day of 2026 up to 23 July that no source in the graph gives. */
    private static boolean emiratesMoved(Case asked, World world) {
        return asked.from("2026-07-23") || (asked.from("2026-01-01") && !world.openFact());
    }
}
