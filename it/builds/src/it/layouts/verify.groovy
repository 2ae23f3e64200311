// Where a page is, and where a site finds what the page links to.
def pageOf = [
    'bundle': { "guides/${it}/index.md" },
    'flat': { "guides/${it}.md" },
    'maven-site': { "markdown/guides/${it}.md" }]
def linkedFrom = [
    'bundle': { File root, File page -> page.parentFile },
    'flat': { File root, File page -> page.parentFile },
    'maven-site': { File root, File page -> new File(root, 'resources/guides') }]

// What each dialect would take for something else than text.
def trap = [
    'commonmark': /(?<!\\)<(br|!--)/,
    'gfm': /(?<!\\)<(br|!--)/,
    'mdx': /(?<!\\)[<{}]/,
    'hugo': /(?<!\\)<(br|!--)|\{\{[<%]/,
    'jekyll': /(?<!\\)<(br|!--)|\{[{%]/,
    'maven-site': /(?<!\\)<(br|!--)/]

def imageLink = '!\\[[^\\]]*\\]\\(([^)]+)\\)'

pageOf.each { layout, path ->
  trap.each { flavour, pattern ->
    def name = "${layout}-${flavour}"
    def root = new File(basedir, "target/${name}")

    def traps = new File(root, path('traps')).text
    assert traps.contains('Mind the traps') : name
    assert !(traps.replaceAll('\\{% raw %\\}.*?\\{% endraw %\\}', '') =~ pattern) : name
    def said = traps.replaceAll('\\{% (end)?raw %\\}|\\\\', '').replace('&lt;', '<').replace('&#123;', '{')
    assert said.contains('Braces { and } stay, a<6 stays, {{ name }} and {% tag %} stay.') : name
    assert said.contains('A tag <br> and a comment <!-- note --> and {{< figure >}} stay.') : name

    def report = new File(root, path('report'))
    def images = (report.text =~ imageLink).collect { it[1] }
    assert images.size() == 1 : name
    images.each {
      assert new File(linkedFrom[layout](root, report), it).canonicalFile.file : "${name}: ${it}"
    }
    assert report.text.contains('| Outer harbour | 9 | 31 | 402 | 99.5 % |') : name
  }
}
return true
