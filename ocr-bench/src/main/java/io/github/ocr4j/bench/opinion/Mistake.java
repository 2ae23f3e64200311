package io.github.ocr4j.bench.opinion;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;

/** Kinds of mistakes of an engine, made in a page that was right. */
enum Mistake {
  OTHER_DIGIT {
    @Override
    Optional<String> seed(SeenText seen, Random random) {
      return pick(seen.digits(), random)
          .map(digit -> replace(seen, digit, otherDigit(digit.group(), random)));
    }
  },
  LOST_DIGIT {
    @Override
    Optional<String> seed(SeenText seen, Random random) {
      List<MatchResult> digits =
          seen.numbers().stream().filter(number -> number.end() - number.start() > 1).toList();
      return pick(digits, random).map(number -> replace(seen, number, number.group().substring(1)));
    }
  },
  SWAPPED_NUMBERS {
    @Override
    Optional<String> seed(SeenText seen, Random random) {
      List<MatchResult> numbers = seen.numbers();
      if (numbers.size() < 2) {
        return Optional.empty();
      }
      int at = random.nextInt(numbers.size() - 1);
      MatchResult one = numbers.get(at);
      MatchResult other = numbers.get(at + 1);
      String markdown = seen.markdown();
      return one.group().equals(other.group())
          ? Optional.empty()
          : Optional.of(
              markdown.substring(0, one.start())
                  + other.group()
                  + markdown.substring(one.end(), other.start())
                  + one.group()
                  + markdown.substring(other.end()));
    }
  },
  LOST_LINE {
    @Override
    Optional<String> seed(SeenText seen, Random random) {
      return pick(seen.linesWithNumbers(), random).map(line -> replace(seen, line, ""));
    }
  },
  REPEATED_LINE {
    @Override
    Optional<String> seed(SeenText seen, Random random) {
      return pick(seen.linesWithNumbers(), random)
          .map(line -> replace(seen, line, line.group() + line.group()));
    }
  };

  /** Makes the mistake once; empty where the page gives no occasion. */
  abstract Optional<String> seed(SeenText seen, Random random);

  private static Optional<MatchResult> pick(List<MatchResult> places, Random random) {
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(places.get(random.nextInt(places.size())));
  }

  private static String replace(SeenText seen, MatchResult place, String text) {
    return seen.markdown().substring(0, place.start())
        + text
        + seen.markdown().substring(place.end());
  }

  /** Another digit of the same script. */
  private static String otherDigit(String digit, Random random) {
    int value = Character.digit(digit.codePointAt(0), 10);
    int zero = digit.codePointAt(0) - value;
    return Character.toString(zero + (value + 1 + random.nextInt(9)) % 10);
  }
}
