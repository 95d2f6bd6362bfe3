package dev.cspmesh.contract;

/** What text from outside may consist of. */
public final class Text {

    /** One line: no control characters, no halves of surrogate pairs, not only blanks. */
    public static final String LINE =
            "^[^\\x00-\\x1F\\x7F\\uD800-\\uDFFF]*[^\\x00-\\x20\\x7F\\uD800-\\uDFFF][^\\x00-\\x1F\\x7F\\uD800-\\uDFFF]*$";

    private Text() {}
}
