/**
 * Secrets that open one thing to whoever holds them, such as links in mails. They are shown once; the database keeps their
 * hash.
 */
package dev.cspmesh.kit.secret;
