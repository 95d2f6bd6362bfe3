/**
 * Step 2: an application to join the program with its life cycle, its rules and the day by which it is decided. What the
 * applicant and VMware do with it stands in the packages below.
 */
package dev.cspmesh.partner.application;
