package dev.cspmesh.kit.test.hostile;

import java.util.List;

/** What a service has stored, told so that each change of it changes what is told. */
interface State {

    /** As it is now. */
    List<String> now();

    /** Once nothing moves any more: what was accepted before may still have effects. */
    List<String> quiet();
}
