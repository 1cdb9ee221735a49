package org.w3id.chokepoint.law;

import java.util.Set;

/** What letters of the bureau to single firms catch, by hand. */
final class Letters {
    private static final Set<String> A100_AND_H100 =
            Set.of("a100", "nvidia-a100", "nvidia-a100-pcie", "nvidia-a100-sxm4-40-gb", "h100", "h100-pcie");
    private static final Set<String> A800_AND_H800 =
            Set.of("a800", "nvidia-a800-pcie-40-gb", "nvidia-a800-pcie-80-gb", "h800", "l40s");

    private Letters() {}

    /** Whether a letter makes a licence needed; for the first one it is not on record whether the rule of October ended it. */
    static boolean reach(Case asked, World world) {
        boolean chinaOrRussia = Set.of("china", "hong-kong", "russia").contains(asked.place());
        boolean wider = chinaOrRussia || asked.place().equals("macao");
        String chip = asked.chip().id();
        if (beforeTheRuleOf2023(asked, world)) {
            return true;
        }
        if (A100_AND_H100.contains(chip)) {
            return chinaOrRussia && asked.from("2022-08-26") && (!asked.from("2022-10-21") || world.openFact());
        }
        return switch (chip) {
            case "h20" -> wider && asked.from("2025-04-09");
            // Known to the month.
            case "instinct-mi308x" ->
                wider && (asked.from("2025-05-01") || (asked.from("2025-04-01") && world.openFact()));
            default -> false;
        };
    }

    /** The notice of 23 October 2023, which may hold outside China too, and the letter of July on regions that nobody names. */
    private static boolean beforeTheRuleOf2023(Case asked, World world) {
        String chip = asked.chip().id();
        boolean first = A100_AND_H100.contains(chip);
        boolean china = Set.of("china", "hong-kong").contains(asked.place());
        boolean elsewhere =
                Set.of("macao", "russia", "vietnam", "united-arab-emirates").contains(asked.place());
        boolean noticed = (first || A800_AND_H800.contains(chip)) && asked.between("2023-10-23", "2023-11-17");
        boolean told = first && asked.between("2023-07-01", "2023-11-17");
        return noticed && (china || (elsewhere && world.openFact())) || told && world.openFact();
    }
}
