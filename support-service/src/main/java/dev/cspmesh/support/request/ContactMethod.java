package dev.cspmesh.support.request;

/** How who asked wants to be reached. */
public enum ContactMethod {
    EMAIL,
    PHONE,
    CHAT
}
