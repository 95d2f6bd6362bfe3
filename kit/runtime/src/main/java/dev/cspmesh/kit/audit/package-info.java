/**
 * Who changed what, when and why: a line beside each fact, in the transaction of the change, read by those who may see
 * the object. No feature is known here.
 */
package dev.cspmesh.kit.audit;
