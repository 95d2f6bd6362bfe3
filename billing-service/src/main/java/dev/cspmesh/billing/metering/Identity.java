package dev.cspmesh.billing.metering;

/** What makes a usage event that event (CloudEvents: source and id). */
record Identity(String source, String id) {}
