package dev.cspmesh.billing.metering.validation;

/** What makes a usage event that event (CloudEvents: source and id). */
public record Identity(String source, String id) {}
