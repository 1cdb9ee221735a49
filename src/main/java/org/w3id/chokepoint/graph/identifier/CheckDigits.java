package org.w3id.chokepoint.graph.identifier;

import java.math.BigInteger;
import java.util.stream.Collectors;

/** Check digits of ISO 7064, MOD 97-10, as Legal Entity Identifiers have them. */
final class CheckDigits {
    static final String MOD_97_10 = "ISO 7064 MOD 97-10";
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int LETTER_A_IS_TEN = 36;

    private CheckDigits() {}

    /** Whether the digits fit; a letter counts as a number from 10 to 35. */
    static boolean fit(String code) {
        String digits = code.chars()
                .mapToObj(each -> String.valueOf(Character.digit(each, LETTER_A_IS_TEN)))
                .collect(Collectors.joining());
        return digits.matches("\\d+") && new BigInteger(digits).mod(MODULUS).equals(BigInteger.ONE);
    }
}
