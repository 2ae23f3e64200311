def service = context.get('service')
try {
  def log = new File(basedir, 'build.log').text
  def converted = ['one', 'two', 'three'].count {
    new File(basedir, "${it}/target/generated-docs/manual/index.md").exists()
  }
  assert converted == 2
  assert service.billing().pages() == 2
  assert log.contains('would exceed maxPages=2')
} finally {
  service.close()
}
return true
