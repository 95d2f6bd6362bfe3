package dev.cspmesh.partner.notification;

/** How far an e-mail is (docs/domain.md, partner, Mails). */
public enum NotificationStatus {
    /** It waits to be sent; while the mail server is out of reach it is tried again. */
    PENDING,
    /** The mail server has taken it. */
    SENT,
    /** The mail server has refused it for good; it is sent again when somebody asks for that. */
    FAILED
}
