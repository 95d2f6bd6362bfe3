/**
 * What is common to all operations of an OpenAPI document, added once.
 */
package dev.cspmesh.kit.openapi;
