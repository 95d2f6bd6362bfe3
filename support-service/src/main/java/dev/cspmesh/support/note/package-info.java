/**
 * What people write to a request, and who may read it. A note belongs to a request by its identifier; nothing here knows
 * the states of a request.
 */
package dev.cspmesh.support.note;
