/**
 * The mails of the process: written from templates when a fact comes, kept as rows, sent by a timer. Who is told what
 * stands here; nothing is decided here.
 */
package dev.cspmesh.partner.letter;
