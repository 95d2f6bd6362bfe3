package dev.cspmesh.contract;

/** What text from outside may consist of. */
public final class Text {

    /** One line: no control characters, not only blanks. */
    public static final String LINE = "^[^\\x00-\\x1F\\x7F]*[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]*$";

    private Text() {}
}
