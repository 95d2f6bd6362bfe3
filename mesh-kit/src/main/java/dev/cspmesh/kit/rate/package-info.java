/**
 * How many requests a client may send. Counted per process and address; what the business allows per party lives in the services.
 */
package dev.cspmesh.kit.rate;
