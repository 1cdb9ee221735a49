package org.w3id.chokepoint.law;

import java.util.Set;

/**
 * Places as tables of the regulations write them: {@code ALL}, or {@code UAE+D1+D4-A5}.
 *
 * @param named groups and single places
 * @param less groups whose members are left out, unless they are named themselves
 */
record Places(Set<String> named, Set<String> less) {
    static Places of(String text) {
        String[] parts = text.split("-", 2);
        return new Places(Set.of(parts[0].split("\\+")), parts.length == 1 ? Set.of() : Set.of(parts[1].split("-")));
    }
}
