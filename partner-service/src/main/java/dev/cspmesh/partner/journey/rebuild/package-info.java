/** Reads the topics of all services once more and writes the journey's log anew, beside everything else. */
package dev.cspmesh.partner.journey.rebuild;
