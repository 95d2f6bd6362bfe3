package dev.cspmesh.navigator.invitation.mail;

import dev.cspmesh.kit.secret.OneTimeSecret;

/** What an invitation mail says, and to whom. */
record Notification(String to, String name, String company, OneTimeSecret token) {}
