/** The documents of the demo, drawn by a program, so that they are ours and can be made again. */
package io.github.ocr4j.demo;
