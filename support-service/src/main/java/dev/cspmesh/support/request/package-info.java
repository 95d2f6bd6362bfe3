/**
 * Support requests from opening to closing, their notes and their escalation. Here stands the wall: a request has no
 * field for a customer, which customer asked stands beside it, and no finder gives that to VMware.
 */
package dev.cspmesh.support.request;
