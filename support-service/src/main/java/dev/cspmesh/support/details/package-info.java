/**
 * What belongs to a request and stands in rows of its own, because not everybody who sees the request may see it: the
 * customer who asked and the escalation. Nothing here changes a request.
 */
package dev.cspmesh.support.details;
