package dev.cspmesh.navigator.projection.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What navigator reads of {@code service.listed.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ServiceListed(String code, String name, boolean navigatorIntegrated, boolean free) {}
