package dev.cspmesh.kit;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.cspmesh.kit.test.HouseRules;

/** The kit keeps the rules that it sets; what tests are made of is free of those about time and threads. */
@AnalyzeClasses(
        packages = "dev.cspmesh.kit",
        importOptions = {ImportOption.DoNotIncludeTests.class, KitHouseTest.WithoutTestKit.class})
class KitHouseTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    static final class WithoutTestKit implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/dev/cspmesh/kit/test/");
        }
    }
}
