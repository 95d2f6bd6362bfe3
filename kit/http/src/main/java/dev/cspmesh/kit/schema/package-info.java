/**
 * The state of the database's schema as the outside sees it. On a cluster a job migrates before pods are renewed
 * ({@code quarkus.flyway.migrate-at-start=false} for pods); here stands only what keeps a pod away from an old schema.
 */
package dev.cspmesh.kit.schema;
