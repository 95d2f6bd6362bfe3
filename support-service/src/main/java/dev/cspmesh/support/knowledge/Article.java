package dev.cspmesh.support.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What the knowledge base says about one question. Articles come with the schema; nobody edits them here. */
@Entity
@Immutable
@Table(name = "article")
public class Article {

    @Id
    private UUID id;

    private String title;

    private String product;

    private String body;

    @Column(name = "updated_on")
    private LocalDate updatedOn;

    @SuppressWarnings("NullAway.Init")
    protected Article() {}

    public UUID id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** Code of a service or of one of the program's tools. */
    public String product() {
        return product;
    }

    /** Plain text, paragraphs parted by a blank line. */
    public String body() {
        return body;
    }

    public LocalDate updatedOn() {
        return updatedOn;
    }
}
