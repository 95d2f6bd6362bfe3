package dev.cspmesh.partner.notification;

import dev.cspmesh.kit.event.EventConsumer;

/** Some events and the e-mails that they lead to. */
interface NotificationSource {

    /** Adds its events to the consumer. */
    void listen(EventConsumer events);
}
