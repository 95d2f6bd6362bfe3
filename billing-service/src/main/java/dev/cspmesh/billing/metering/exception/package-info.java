/**
 * Usage that was not accepted: kept with its reason, retried when what it named becomes known, reviewed by VMware.
 */
package dev.cspmesh.billing.metering.exception;
