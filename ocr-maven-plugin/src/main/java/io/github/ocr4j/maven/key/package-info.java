/** The key for the remote engine: found in many places, shown in none. */
package io.github.ocr4j.maven.key;
