/**
 * The information barrier between a customer and VMware, where text crosses it: what a CSP writes to VMware names no
 * customer. That no field of a request holds a customer is the schema's part.
 */
package dev.cspmesh.support.barrier;
