/**
 * Facts leave through the outbox and arrive through the inbox, each in the transaction of the work they belong to. Nothing here knows what a fact means.
 */
package dev.cspmesh.kit.event;
