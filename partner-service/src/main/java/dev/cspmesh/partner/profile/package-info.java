/**
 * Partners, their administrators, their standing in the program and their choice of an aggregator. What became of them in
 * other services is not kept here.
 */
package dev.cspmesh.partner.profile;
