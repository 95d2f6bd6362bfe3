package dev.cspmesh.billing;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.cspmesh.kit.test.HouseRules;
import dev.cspmesh.kit.test.TextRules;

@AnalyzeClasses(packages = "dev.cspmesh.billing", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchTests TEXTS = ArchTests.in(TextRules.class);
}
