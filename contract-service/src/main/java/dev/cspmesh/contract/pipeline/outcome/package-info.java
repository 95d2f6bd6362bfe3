/**
 * What became of the deals: won and lost, counted by period, service and reason. Only the CSP reads its own; nothing is
 * changed here.
 */
package dev.cspmesh.contract.pipeline.outcome;
