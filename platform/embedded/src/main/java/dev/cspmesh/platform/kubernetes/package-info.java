/**
 * A Kubernetes API for one machine: fabric8's mock server with create, read, update, delete and watch, kept on disk, and
 * an actor that answers our custom resources as the operator of a real cluster would. It has no server-side apply,
 * garbage collection, quota, RBAC or schema validation: what leans on those is to be proved on a real API server.
 */
@NullMarked
package dev.cspmesh.platform.kubernetes;

import org.jspecify.annotations.NullMarked;
