def log = new File(basedir, 'build.log').text
['one', 'two'].each { module ->
  ['sign', 'other'].each { sign ->
    def page = new File(basedir, "${module}/target/generated-docs/${sign}/index.md")
    assert page.text.contains('Gauge settings') : page
  }
}
assert log.count('Converted 1, up to date 0, failed 0') == 4
assert !log.contains('from the store')
return true
