/**
 * Step 8: the first active contract of a partner invites it to Navigator by mail, and a wizard that can be left and
 * resumed ends with its provider organization. The token of an invitation exists in the mail only.
 */
package dev.cspmesh.navigator.invitation;
