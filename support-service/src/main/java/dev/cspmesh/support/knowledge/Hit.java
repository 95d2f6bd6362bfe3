package dev.cspmesh.support.knowledge;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * An article that a search found.
 *
 * @param excerpt plain text around the words that were found, without markup
 * @param rank PostgreSQL's {@code ts_rank}, four digits; only good for comparing hits of one search
 */
record Hit(UUID articleId, String title, String product, String excerpt, BigDecimal rank) {}
