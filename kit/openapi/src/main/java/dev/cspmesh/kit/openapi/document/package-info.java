/**
 * An OpenAPI document while it is finished: its operations and its schemas.
 */
package dev.cspmesh.kit.openapi.document;
