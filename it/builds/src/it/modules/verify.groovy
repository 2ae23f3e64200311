import io.github.ocr4j.builds.BuildLog

def (parallel, byName) = BuildLog.runs(basedir)
def service = context.get('service')
try {
  ['one', 'two', 'three'].each {
    def page = new File(basedir, "${it}/target/generated-docs/manual/index.md")
    assert page.text.contains('The same manual everywhere') : page
  }
  assert parallel.count('Converted 1, up to date 0, failed 0; 1 page') == 3
  assert service.requests().size() == 1
  assert service.billing().pages() == 1

  assert !parallel.contains('not marked as thread-safe')
  assert !parallel.contains('not marked @threadSafe')
  assert !parallel.contains('[WARNING]')
  // Called by its name, the goal goes on to every module.
  ['one', 'two', 'three'].each { assert byName.contains("Module ${it}\n") }
  assert byName.count('Converted 0, up to date 1, failed 0') == 3
} finally {
  service.close()
}
return true
