package dev.cspmesh.billing.bill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PdfFontTest {

    @Test
    void characters_that_the_font_lacks_become_question_marks() {
        assertThat(new PdfFont().printable("Müller – 株式会社 € 10…\t")).isEqualTo("Müller – ???? € 10…?");
    }
}
