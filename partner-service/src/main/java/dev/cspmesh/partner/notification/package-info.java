/**
 * E-mail to applicants, partners, aggregators and VMware's desk. Written in the transaction that takes an event in, sent
 * by a job; who decides what happened knows nothing of it.
 */
package dev.cspmesh.partner.notification;
