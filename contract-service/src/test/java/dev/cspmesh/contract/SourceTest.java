package dev.cspmesh.contract;

import dev.cspmesh.kit.test.SourceRules;

/** Sources stay short, and packages small. */
class SourceTest implements SourceRules {}
