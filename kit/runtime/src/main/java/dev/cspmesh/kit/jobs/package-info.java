/**
 * Deadlines that survive a crash: each is a row, set in the transaction that makes it due, and taken away in the
 * transaction of its effect. Due times are business time. No feature is known here.
 */
package dev.cspmesh.kit.jobs;
