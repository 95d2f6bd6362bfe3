/**
 * Step 4: courses, completions that VMware records, and the question whether a partner may transact a service.
 */
package dev.cspmesh.partner.training;
