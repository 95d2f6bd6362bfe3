package dev.cspmesh.support.note;

/** A text and who may read it. */
public record NoteText(NoteVisibility visibility, String text) {

    public boolean isPublic() {
        return visibility == NoteVisibility.PUBLIC;
    }
}
