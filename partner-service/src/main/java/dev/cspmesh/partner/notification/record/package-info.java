/** Which e-mails were written, to whom, about what, and whether they arrived at the mail server; one that failed is sent again. */
package dev.cspmesh.partner.notification.record;
