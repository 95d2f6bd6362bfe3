/**
 * What every service's tests share: the platform, signed tokens, a look at Kafka, the architecture rules. Ships as the
 * kit's test-jar.
 */
package dev.cspmesh.kit.test;
