package dev.cspmesh.kit;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.cspmesh.kit.test.HouseRules;

@AnalyzeClasses(packages = "dev.cspmesh.kit", importOptions = ImportOption.DoNotIncludeTests.class)
class KitHouseTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);
}
