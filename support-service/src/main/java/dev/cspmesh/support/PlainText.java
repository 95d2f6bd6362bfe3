package dev.cspmesh.support;

/** What people may write: any text but control characters, which PostgreSQL cannot store or nobody can read. */
public final class PlainText {

    /** Text of several lines. */
    public static final String LINES = "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]*$";

    /** Code of a product, for example {@code vmc-aws}. */
    public static final String CODE = "^[a-z0-9]+(-[a-z0-9]+)*$";

    private PlainText() {}
}
