package dev.cspmesh.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ValueFormatTest {

    @SuppressWarnings("unused")
    private List<TimeUnit> several = List.of();

    @Test
    void a_constant_is_named_as_it_is_and_all_are_told() {
        ValueFormat unit = ValueFormat.of(TimeUnit.class);

        assertThat(unit.isReadable("DAYS")).isTrue();
        assertThat(unit.isReadable("days")).isFalse();
        assertThat(unit.isReadable("")).isFalse();
        assertThat(unit.allowed()).startsWith("NANOSECONDS, ").endsWith("DAYS");
    }

    @Test
    void several_constants_go_with_commas() throws NoSuchFieldException {
        Type units = ValueFormatTest.class.getDeclaredField("several").getGenericType();

        assertThat(ValueFormat.of(units).isReadable("DAYS,HOURS")).isTrue();
        assertThat(ValueFormat.of(units).isReadable("DAYS,hours")).isFalse();
    }

    @Test
    void days_months_and_numbers_are_read_exactly() {
        assertThat(ValueFormat.of(LocalDate.class).isReadable("2024-02-29")).isTrue();
        assertThat(ValueFormat.of(LocalDate.class).isReadable("2023-02-29")).isFalse();
        assertThat(ValueFormat.of(YearMonth.class).isReadable("2024-13")).isFalse();
        assertThat(ValueFormat.of(int.class).isReadable("abc")).isFalse();
        assertThat(ValueFormat.of(boolean.class).isReadable("maybe")).isFalse();
        assertThat(ValueFormat.of(String.class).isReadable("anything")).isTrue();
    }
}
