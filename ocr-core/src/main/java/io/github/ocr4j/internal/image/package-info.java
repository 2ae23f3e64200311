/** Reading and writing of image files, for engines. Internal: not for users. */
package io.github.ocr4j.internal.image;
