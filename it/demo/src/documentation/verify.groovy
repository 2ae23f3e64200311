import java.nio.file.Files
import java.nio.file.Path

Path markdown = Path.of(markdownDirectory)
List<Path> files = Files.walk(markdown).withCloseable { it.filter { "$it".endsWith('.md') }.sorted().toList() }
['field-service-report', 'newsletter-two-columns'].each { name ->
  assert Files.exists(markdown.resolve("$name/index.md")) : "there is no Markdown of $name"
}
println ''
println 'The Markdown of the demo is in ' + markdown
files.each { println '  ' + markdown.relativize(it) }
println ''
return true
