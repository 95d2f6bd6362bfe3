/**
 * What the code of the services says of them, read from its sources: topics, metrics, operations, rights. The chart and the
 * cluster's files are compared with it. No service is started.
 */
package dev.cspmesh.delivery.code;
