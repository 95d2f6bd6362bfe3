/**
 * Mails as they leave: headers that every server takes, and which refusal of a mail server is for good. For services that
 * have the mailer; no text of a mail and no address lives here.
 */
@org.jspecify.annotations.NullMarked
package dev.cspmesh.kit.mail;
