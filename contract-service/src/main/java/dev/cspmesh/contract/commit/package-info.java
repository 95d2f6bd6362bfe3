/**
 * Step 5: the commit contract from the CSP's draft over signature, countersignature and approval to the day it takes
 * effect. Money owed for a month is computed from it in billing-service, not here.
 */
package dev.cspmesh.contract.commit;
