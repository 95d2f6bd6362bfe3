/**
 * What people do with support requests: open one, write a note, move it on, escalate it, read it. Each use case opens one
 * transaction; what is allowed stands in the request and its life cycle.
 */
package dev.cspmesh.support.handling;
