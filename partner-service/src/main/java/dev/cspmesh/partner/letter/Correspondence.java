package dev.cspmesh.partner.letter;

import dev.cspmesh.kit.event.EventConsumer;

/** Some facts and the letters that they lead to. */
interface Correspondence {

    /** Names the facts. */
    void listen(EventConsumer facts);
}
