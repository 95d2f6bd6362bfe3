/**
 * The question to partner-service whether a partner may transact a service now. The only REST call to another service;
 * no answer means no.
 */
package dev.cspmesh.contract.eligibility;
