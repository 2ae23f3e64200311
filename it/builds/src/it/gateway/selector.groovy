import io.github.ocr4j.builds.Programs

def found = Programs.find('nginx').present
if (!found) {
  println 'Skipped: nginx is not installed (package nginx-light).'
}
return found
