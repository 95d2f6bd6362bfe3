/**
 * The names of partners and aggregators, to be printed on bills. Read models of partner-service's facts.
 */
package dev.cspmesh.billing.party;
