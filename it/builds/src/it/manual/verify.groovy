def log = new File(basedir, 'build.log').text
assert !log.contains('[WARNING]')
assert new File(basedir, 'recipe-1/target/generated-docs/report/index.md').text.contains('Annual report')
assert new File(basedir, 'recipe-2/target/generated-site/markdown/report.md').text.contains('Annual report')
basedir.eachDirMatch(~/recipe-\d+/) { recipe ->
  def pages = []
  recipe.eachFileRecurse { if (it.name.endsWith('.md')) pages << it }
  assert !pages.isEmpty() : recipe
}
assert log.contains('The Markdown is current.')
assert log.contains('report.html: 2 pages')
return true
