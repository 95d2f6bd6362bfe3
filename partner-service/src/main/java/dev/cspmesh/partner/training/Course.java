package dev.cspmesh.partner.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A course of the training catalogue; data, changed by migration. */
@Entity
@Table(name = "course")
public class Course {

    @Id
    private String code;

    private String title;
    private String purpose;

    @Column(name = "valid_months")
    private int validMonths;

    @SuppressWarnings("NullAway.Init")
    protected Course() {}

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    String purpose() {
        return purpose;
    }

    /** Months from completion to expiry. */
    int validMonths() {
        return validMonths;
    }
}
