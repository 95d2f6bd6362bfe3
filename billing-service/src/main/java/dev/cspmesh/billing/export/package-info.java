/**
 * Data to take away: usage as CSV, order lines in the columns of FOCUS 1.2, commitments as the contract-commitment data set
 * of FOCUS 1.3. Streamed page by page; every row carries the cursor after which an interrupted export is resumed.
 */
package dev.cspmesh.billing.export;
