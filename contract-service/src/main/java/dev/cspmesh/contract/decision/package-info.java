/**
 * What waits for somebody to agree: contracts and changes in one list, with names and money, for whoever signs,
 * countersigns, consents or approves. Nothing is changed here; each entry leads to the operation that does.
 */
package dev.cspmesh.contract.decision;
