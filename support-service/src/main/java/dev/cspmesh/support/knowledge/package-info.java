/**
 * The knowledge base: articles that are searched before anybody opens a request. A search leaves a reference, which a
 * request must name; nothing here knows a request.
 */
package dev.cspmesh.support.knowledge;
