/**
 * Work outside the database that must survive a crash: each errand is a row, written in the transaction that wishes it,
 * and a loop runs it until it is done. No feature is known here.
 */
package dev.cspmesh.navigator.errand;
