/** Looks for what must not be there: secrets in the repository, secrets and people in what a walk leaves behind. */
package dev.cspmesh.sandbox.secret;
