/** How what is sold and metered is named. */
package dev.cspmesh.kit.sku;
