/**
 * One Kafka broker in KRaft mode, broker and controller in one child JVM. Sized for a laptop: few partitions for the
 * internal topics, a small heap, no waiting for a second consumer.
 */
@NullMarked
package dev.cspmesh.platform.kafka;

import org.jspecify.annotations.NullMarked;
