/**
 * One reported usage event against subscription, contract and price book: accepted for a month, or rejected with a reason.
 * Pure functions of what was reported and of the copies of other services' data.
 */
package dev.cspmesh.billing.metering.validation;
