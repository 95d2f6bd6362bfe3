package dev.cspmesh.kit.identity;

/** A body that names the mail address with which somebody shall sign in. */
public interface NamesAddress {

    /** The address as it was sent; blank where the body has none. */
    String email();
}
