/**
 * contract-service: steps 5 and 6 of the program. Owns the service catalogue, price books, commit contracts and the
 * pipeline; of partners and usage it knows only what events say.
 */
package dev.cspmesh.contract;
