package io.github.ocr4j.store;

import java.nio.file.Path;
import java.util.Locale;

/** Where things are in a store. Only relative names, so that a store can be moved and committed. */
record StoreLayout(Path root) {
  static final String LOCK_FILE = ".locks";
  static final String PAGE_PREFIX = "page-";
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
    String name = String.format(Locale.ROOT, PAGE_PREFIX + "%04d.json", pageIndex + 1);
    return documentFolder(key.document()).resolve(key.folder()).resolve(name);
  }

  /** A file's name for messages. */
  String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
