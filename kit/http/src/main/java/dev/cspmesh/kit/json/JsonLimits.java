package dev.cspmesh.kit.json;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;

/** How large JSON may be that this service reads, before anything looks at what it means. */
@StaticInitSafe
@ConfigMapping(prefix = "mesh.json")
interface JsonLimits {

    /** Objects and arrays inside each other. */
    int depth();

    /** Values, names and brackets of one document: bounds what small items such as {@code {}} can multiply to. */
    long tokens();

    /** Characters of one text. */
    int text();

    /** Characters of one number. */
    int number();

    /** Characters of one property's name. */
    int name();
}
