/**
 * Who calls, read from the token, and which rows that participant may see. Ownership truth stays in each service's database: nothing here knows a domain object.
 */
package dev.cspmesh.kit.caller;
