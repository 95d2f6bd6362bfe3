package dev.cspmesh.contract;

import dev.cspmesh.kit.test.document.PublishedDocument;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DocumentTest extends PublishedDocument {}
