/**
 * How an amendment comes about: the CSP signs the document of its change request, the aggregator consents, VMware
 * approves where it wants to be asked, and each names what was shown. What the change is stands in package change.
 */
package dev.cspmesh.contract.amendment;
