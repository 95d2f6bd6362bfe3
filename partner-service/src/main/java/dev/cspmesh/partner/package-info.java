/**
 * partner-service: steps 1 to 4 of the program. Owns applications, partners, aggregators and training; knows nothing of
 * contracts.
 */
package dev.cspmesh.partner;
