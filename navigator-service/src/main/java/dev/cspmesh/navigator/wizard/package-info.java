/**
 * Step 8: the onboarding wizard behind an opened invitation. It can be left and resumed, and ends with the provider
 * organization. The invitation itself, its mail and its time live in {@code invitation}.
 */
package dev.cspmesh.navigator.wizard;
