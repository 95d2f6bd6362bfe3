/** What support knows of provider organizations and customer organizations, from the events of navigator-service. */
package dev.cspmesh.support.projection.navigator;
