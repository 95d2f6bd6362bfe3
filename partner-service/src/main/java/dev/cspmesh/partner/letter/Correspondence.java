package dev.cspmesh.partner.letter;

import dev.cspmesh.kit.event.Subscription;

/** Some facts and the letters that they lead to. */
interface Correspondence {

    /** Names the facts. */
    void listen(Subscription facts);
}
