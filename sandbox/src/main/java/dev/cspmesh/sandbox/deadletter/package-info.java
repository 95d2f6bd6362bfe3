/**
 * What consumers could not do, as operators deal with it: look, repair the cause, put back. Knows Kafka and the headers
 * that the services' connector writes, and no event of the business.
 */
package dev.cspmesh.sandbox.deadletter;
