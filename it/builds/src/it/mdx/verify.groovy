import groovy.io.FileType
import io.github.ocr4j.builds.Programs

try {
  def pages = []
  new File(basedir, 'target').eachFileRecurse(FileType.FILES) {
    if (it.name ==~ /.*\.mdx?/) {
      pages << it.path
    }
  }
  assert pages.size() == 5
  def compiled = Programs.run(basedir, 'node', 'compile.mjs', *pages)
  assert compiled.status() == 0 : compiled.output()
  assert compiled.output().readLines().count { it.startsWith('ok ') } == 5

  // What was escaped is still there to be read.
  def answer = new File(basedir, 'target/remote/answer/index.md').text
  assert answer.contains('services write it')
  assert answer.contains('HashMap<>() {{')
} finally {
  context.get('service').close()
}
return true
