package dev.cspmesh.support.knowledge;

import dev.cspmesh.support.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the knowledge base looks over HTTP. */
final class KnowledgeView {

    private KnowledgeView() {}

    /** What somebody looks for. */
    @Schema(name = "KnowledgeSearchForm", description = "What you look for, in words")
    record Form(
            @NotBlank @Size(max = 400) @Pattern(regexp = PlainText.LINES) @Schema(
                    examples = "SDDC stays in provisioning",
                    description = "Words; \"quoted phrases\", or and -excluded words work as in web searches")
            String query,

            @Size(max = 64) @Pattern(regexp = PlainText.CODE) @Schema(examples = "vmc-aws", description = "Articles on this product come first")
            @Nullable String product) {

        Optional<String> wantedProduct() {
            return Optional.ofNullable(product);
        }
    }

    /** What was found. */
    @Schema(
            name = "KnowledgeSearch",
            description = "What was found, best first, and the reference that opens a request")
    record Result(
            @Schema(
                    examples = "019a9c6e-0000-7000-8000-000000000001",
                    description = "Names this search when you open a request")
            UUID searchReference,

            @Size(max = Articles.MOST_HITS) List<Found> articles) {

        static Result of(SearchKnowledgeBase.Found found) {
            return new Result(
                    found.reference(), found.hits().stream().map(Found::of).toList());
        }
    }

    /** A search that was made. */
    @Schema(
            name = "KnowledgeSearchMade",
            description = "A search of your party; what it finds changes with the articles")
    record Made(
            @Schema(
                    examples = "019a9c6e-0000-7000-8000-000000000001",
                    description = "Names this search when you open a request")
            UUID searchReference,

            @Schema(examples = "SDDC stays in provisioning") String query,

            @Schema(examples = "vmc-aws", description = "Whose articles came first; missing if none was named")
            Optional<String> product,

            Instant searchedAt) {

        static Made of(KnowledgeSearch search) {
            return new Made(search.id(), search.query(), search.product(), search.searchedAt());
        }
    }

    /** One article that was found. */
    @Schema(name = "FoundArticle", description = "An article that was found")
    record Found(
            @Schema(examples = "019a0000-0000-7000-8000-000000000015")
            UUID articleId,

            @Schema(examples = "An SDDC stays in provisioning")
            String title,

            @Schema(examples = "vmc-aws") String product,

            @Schema(examples = "the last operation tells what it waits for", description = "Plain text")
            String excerpt,

            @Schema(examples = "0.6079", description = "Compares articles of one search; higher is better")
            BigDecimal rank) {

        static Found of(Hit hit) {
            return new Found(hit.articleId(), hit.title(), hit.product(), hit.excerpt(), hit.rank());
        }
    }

    /** A whole article. */
    @Schema(name = "Article", description = "An article of the knowledge base")
    record Full(
            @Schema(examples = "019a0000-0000-7000-8000-000000000015")
            UUID articleId,

            @Schema(examples = "An SDDC stays in provisioning")
            String title,

            @Schema(examples = "vmc-aws") String product,

            @Schema(
                    examples = "Read the last operation of the SDDC first.",
                    description = "Plain text, paragraphs parted by a blank line")
            String body,

            @Schema(examples = "2026-11-22") LocalDate updatedOn) {

        static Full of(Article article) {
            return new Full(article.id(), article.title(), article.product(), article.body(), article.updatedOn());
        }
    }
}
