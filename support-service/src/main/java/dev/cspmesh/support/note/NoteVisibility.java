package dev.cspmesh.support.note;

/** Who reads a note. */
public enum NoteVisibility {
    /** Both sides of the request. */
    PUBLIC,
    /** The party that wrote it. */
    INTERNAL
}
