import io.github.ocr4j.builds.Programs

if (!Programs.find('node').present || !Programs.find('npm').present) {
  println 'Skipped: Node and npm are not installed (packages nodejs and npm).'
  return false
}
def installation = Programs.run(basedir, 'npm', 'ci', '--prefer-offline')
if (installation.status() != 0) {
  println "Skipped: npm cannot install the MDX compiler (no network?): ${installation.output()}"
  return false
}
return true
