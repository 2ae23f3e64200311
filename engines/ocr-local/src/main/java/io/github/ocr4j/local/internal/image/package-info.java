/** Decodes image files and the bitmaps of scanners, in Java or with native code. */
package io.github.ocr4j.local.internal.image;
