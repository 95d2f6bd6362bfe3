/** The mail with the invitation's link: written, sent outside of any transaction, marked as sent. */
package dev.cspmesh.navigator.invitation.mail;
