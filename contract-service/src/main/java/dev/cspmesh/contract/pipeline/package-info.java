/**
 * Step 6: deals that a CSP works on. They name customers, so nobody but the CSP reads them, and their events name no
 * customer.
 */
package dev.cspmesh.contract.pipeline;
