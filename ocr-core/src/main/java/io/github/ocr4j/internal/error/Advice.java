package io.github.ocr4j.internal.error;

import java.util.Map;

/** What the person who sees a failure can do, by the service's code and the HTTP status. */
final class Advice {
  private static final Map<String, String> BY_CODE =
      Map.of(
          "1910", "This workspace's plan does not include it",
          "3040", "Ask for another model, such as mistral-ocr-latest",
          "3051", "Send less text, or fewer pages at a time",
          "3059", "Send less text, or fewer pages at a time",
          "3210", "Send fewer inputs at a time",
          "3310",
              "Check that the address can be reached from the internet, that the file is not damaged"
                  + " and that an uploaded file has not expired",
          "3730", "Split the document",
          "3740", "Render the pages to images and send these, or repair the document");

  private static final Map<Integer, String> BY_STATUS =
      Map.of(
          401, "Check the API key (MISTRAL_API_KEY) and that it belongs to this base URL",
          402, "Turn on billing for this workspace; batch needs it",
          403, "Check what this API key is allowed to do",
          404, "Check the base URL, the model and the id",
          413, "Send a smaller document, or let it be uploaded instead of sent inline",
          429, "Send fewer requests or pages per minute, or raise the limit of the workspace");

  private Advice() {}

  static String of(int status, String code) {
    return BY_CODE.getOrDefault(code, BY_STATUS.getOrDefault(status, ""));
  }
}
