package org.w3id.chokepoint.query.answer.row;

/** Which texts XML 1.0 can say: those without most control characters. */
final class XmlText {
    private XmlText() {}

    static boolean isWritable(String text) {
        return text.chars().allMatch(XmlText::isUsual) || text.codePoints().allMatch(XmlText::isAllowed);
    }

    private static boolean isUsual(int character) {
        return character >= ' ' && character < Character.MIN_SURROGATE;
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
