/** Passwords of the user's settings, decrypted. */
package io.github.ocr4j.maven.settings;
