package org.w3id.chokepoint.format;

/**
 * A form in which something is sent or written to a file.
 *
 * @param extension of a file, without the first dot; also the last part of a URL
 * @param mediaType what the Accept header asks for
 * @param name what people call it
 * @param purpose what it is for, in a few words
 */
public record Format(String extension, String mediaType, String name, String purpose) {

    /** Whether a word means this format: its extension, or its name or media type in any case. */
    public boolean isMeantBy(String word) {
        return extension.equals(word) || name.equalsIgnoreCase(word) || mediaType.equalsIgnoreCase(word);
    }

    @Override
    public String toString() {
        return extension + " (" + mediaType + ")";
    }
}
