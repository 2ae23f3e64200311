import io.github.ocr4j.builds.Jdks

def found = Jdks.home(25).present
if (!found) {
  println 'Skipped: no JDK 25 is installed (package openjdk-25-jdk-headless or temurin-25-jdk).'
}
return found
