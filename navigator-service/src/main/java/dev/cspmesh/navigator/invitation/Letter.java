package dev.cspmesh.navigator.invitation;

/** What an invitation mail says, and to whom. */
record Letter(String to, String name, String company, Token token) {}
