package dev.cspmesh.delivery.vocabulary;

/**
 * A name that people outside its own lines read.
 *
 * @param kind what it names
 * @param place the file in which it stands
 */
record PublicName(Kind kind, String name, String place) {

    /** What a name can name. */
    enum Kind {
        PATH,
        OPERATION,
        SCHEMA,
        PROPERTY,
        EVENT,
        TABLE,
        COLUMN,
        CLASS,
        PACKAGE
    }

    @Override
    public String toString() {
        return kind + " " + name + " (" + place + ")";
    }
}
