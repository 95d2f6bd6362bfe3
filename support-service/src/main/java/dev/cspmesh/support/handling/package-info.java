/**
 * What people do with support requests: open one, write a note, move it on, escalate it, read it. Each use case opens one
 * transaction; the request and its life cycle say what is allowed.
 */
package dev.cspmesh.support.handling;
