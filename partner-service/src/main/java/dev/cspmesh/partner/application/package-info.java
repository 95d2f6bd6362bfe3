/**
 * Step 2: an applicant asks to join, VMware decides, and an approval makes a partner. Only here does a partner ID come into being.
 */
package dev.cspmesh.partner.application;
