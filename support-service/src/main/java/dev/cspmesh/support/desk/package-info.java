/**
 * Which desk answers a request and by when. Pure functions and their configuration; nothing here reads or writes a
 * request.
 */
package dev.cspmesh.support.desk;
