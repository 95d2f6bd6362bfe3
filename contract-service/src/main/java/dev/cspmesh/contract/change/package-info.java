/**
 * Changes of a contract in force: asked for, tried out first if wanted, approved where VMware wants to be asked, and
 * applied when their month begins. What a change does to the terms is decided in the contract.
 */
package dev.cspmesh.contract.change;
