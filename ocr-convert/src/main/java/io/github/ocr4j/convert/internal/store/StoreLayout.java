package io.github.ocr4j.convert.internal.store;

import java.nio.file.Path;

/** Where things are in a store. Only relative names, so that a store can be moved and committed. */
record StoreLayout(Path root) {
  static final String LOCK_FILE = ".locks";
  static final String PAGE_PREFIX = "page-";
  private static final int PAGE_DIGITS = 4;
  static final String IMAGES = "images";
  static final String DOCUMENT_FILE = "document.json";
  static final String ANSWER_FILE = "answer.json";
  static final String REQUEST_FILE = "request.json";
  private static final int PREFIX_LENGTH = 2;

  Path marker() {
    return root.resolve("ocr4j-store.json");
  }

  Path locks() {
    return root.resolve(LOCK_FILE);
  }

  Path documentFolder(String document) {
    return root.resolve(document.substring(0, PREFIX_LENGTH)).resolve(document);
  }

  Path document(String document) {
    return documentFolder(document).resolve(DOCUMENT_FILE);
  }

  Path images(String document) {
    return documentFolder(document).resolve(IMAGES);
  }

  Path image(String document, String blob) {
    return images(document).resolve(blob);
  }

  Path request(StoreKey key) {
    return documentFolder(key.document()).resolve(key.folder()).resolve(REQUEST_FILE);
  }

  Path answer(StoreKey key) {
    return documentFolder(key.document()).resolve(key.folder()).resolve(ANSWER_FILE);
  }

  /** Named by the page's number as a person counts, from 1. */
  Path page(StoreKey key, int pageIndex) {
    // Not by a formatter: the store asks for a million of these names in a large run.
    String number = Integer.toString(pageIndex + 1);
    String zeros = "0".repeat(Math.max(0, PAGE_DIGITS - number.length()));
    String name = PAGE_PREFIX + zeros + number + ".json";
    return documentFolder(key.document()).resolve(key.folder()).resolve(name);
  }

  /** A file's name for messages. */
  String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
