/** Child JVMs that may hang or crash without harm to this one, and the messages between them. */
package io.github.ocr4j.local.internal.child;
