/**
 * How services talk to PostgreSQL; what they store is theirs.
 */
package dev.cspmesh.kit.database;
