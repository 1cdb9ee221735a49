package org.w3id.chokepoint.ingest.map;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A figure as a table prints it, turned into another unit by a power of ten without rounding. */
final class Figure {
    /** With an exponent of at most three digits, since no double has a larger one. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?0*\\d{1,3})?");

    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([,_]\\d{3})+(\\.\\d+)?");

    private Figure() {}

    /**
     * @param text such as {@code 5.85e+22}, {@code 96,500} or {@code 128_000}
     * @return the lexical form of an xsd:double; empty for what is no figure, {@code nan} and {@code Infinity} among it
     */
    static Optional<String> of(String text, int powerOfTen) {
        String plain = GROUPED.matcher(text).matches() ? text.replaceAll("[,_]", "") : text;
        if (!NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(plain).scaleByPowerOfTen(powerOfTen);
        return Double.isInfinite(value.doubleValue()) ? Optional.empty() : Optional.of(lexical(value));
    }

    /** One digit before the point and all others after it, so that one number has one form. */
    private static String lexical(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        int exponent = plain.precision() - plain.scale() - 1;
        BigDecimal mantissa = plain.signum() == 0 ? plain : plain.scaleByPowerOfTen(-exponent);
        String digits = mantissa.toPlainString();
        return (digits.contains(".") ? digits : digits + ".0") + "e" + (plain.signum() == 0 ? 0 : exponent);
    }
}
