/**
 * The wall between a customer and VMware, where text crosses it: what a CSP writes to VMware may not name a customer.
 * That no field of a request carries one is the schema's business.
 */
package dev.cspmesh.support.wall;
