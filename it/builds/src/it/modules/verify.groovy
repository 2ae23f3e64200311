def log = new File(basedir, 'build.log').text
def pages = ['one', 'two', 'three'].collect {
  new File(basedir, "${it}/target/generated-docs/manual/index.md").text
}
assert pages.unique().size() == 1
assert pages[0].contains('The same manual everywhere')
assert !log.contains('not marked as thread-safe')
assert !log.contains('not marked @threadSafe')
assert !log.contains('[WARNING]')
// Called by its name, the goal goes on to every module.
['one', 'two', 'three'].each { assert log.contains("Module ${it}\n") }
assert log.count('Converted 0, up to date 1, failed 0') == 3
return true
