/**
 * Questions to sales about services that Navigator cannot provision: taken, assigned, answered.
 */
package dev.cspmesh.contract.enquiry;
