/** What support knows of partners, from the events of partner-service. */
package dev.cspmesh.support.projection.partner;
