/** Container images of the services, made with Jib's library: no daemon, the same input gives the same digest. */
package dev.cspmesh.delivery.image;
