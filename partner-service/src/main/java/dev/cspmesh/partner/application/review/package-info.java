/** Step 2 for VMware: reviews an application and decides it. Only here does a partner ID come into being. */
package dev.cspmesh.partner.application.review;
