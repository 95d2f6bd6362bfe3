/**
 * Work that is done later and survives a crash: each job is a row, written in the transaction that asks for it. A job
 * runs inside a database transaction ({@link dev.cspmesh.kit.jobs.TransactionalJob}) or outside, against another program
 * ({@link dev.cspmesh.kit.jobs.ExternalJob}). Due times are business time; leases and pauses are the database's. No
 * feature is known here.
 */
@org.jspecify.annotations.NullMarked
package dev.cspmesh.kit.jobs;
