def log = new File(basedir, 'build.log').text
assert log.contains('Converted manuals/report.pdf to markdown/manuals/report.md')
assert log.contains('The Markdown is current')
assert log.contains('Converted 0, up to date 3')

['doxia2', 'doxia1'].each { name ->
  def report = new File(basedir, "target/${name}/manuals/report.html").text
  assert report.contains('Field service report') : name
  assert report.contains('<table') : name
  assert !report.contains('title:') : name

  def traps = new File(basedir, "target/${name}/manuals/traps.html").text
  assert traps.contains('Braces { and } stay, a&lt;6 stays, a tag &lt;br&gt; and a comment &lt;!') : name

  def letter = new File(basedir, "target/${name}/manuals/letter.html")
  def images = (letter.text =~ /<img[^>]+src="([^"]+)"/).collect { it[1] }.findAll { it.contains('letter') }
  assert !images.isEmpty() : name
  images.each { assert new File(letter.parentFile, it).canonicalFile.exists() : "${name}: ${it}" }
}
return true
