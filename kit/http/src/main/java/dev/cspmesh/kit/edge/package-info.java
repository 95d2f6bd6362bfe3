/**
 * What stands before every resource: headers that keep a browser from doing more than it is told, and a limit on how
 * often one client may call what is open to everybody. Nothing here knows an operation by name.
 */
package dev.cspmesh.kit.edge;
