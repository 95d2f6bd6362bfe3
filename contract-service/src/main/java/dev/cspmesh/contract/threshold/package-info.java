/**
 * From which monthly commitment on VMware approves a contract or an upgrade. Data, one amount per currency.
 */
package dev.cspmesh.contract.threshold;
