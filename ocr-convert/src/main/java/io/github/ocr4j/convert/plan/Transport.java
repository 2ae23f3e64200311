package io.github.ocr4j.convert.plan;

/** How a document reaches the engine. */
public enum Transport {
  /** Not at all: everything is stored. */
  NONE,
  /** Within this process. */
  EMBEDDED,
  /** Inside the request. */
  INLINE,
  /** Uploaded first, then referred to. */
  UPLOAD,
  /** The engine fetches it from its address. */
  ADDRESS,
  /** It was uploaded before. */
  FILE_ID
}
