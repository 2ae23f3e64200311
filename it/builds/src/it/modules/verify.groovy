def log = new File(basedir, 'build.log').text
def pages = ['one', 'two', 'three'].collect {
  new File(basedir, "${it}/target/generated-docs/manual/index.md").text
}
assert pages.unique().size() == 1
assert pages[0].contains('The same manual everywhere')
assert !log.contains('not marked as thread-safe')
assert !log.contains('not marked @threadSafe')
assert !log.contains('[WARNING]')
assert log.contains('Only this project of 4 is looked at')
return true
