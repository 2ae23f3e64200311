import java.nio.file.Files
import java.nio.file.Path

Path markdown = Path.of(markdownDirectory)
List<Path> files = Files.walk(markdown).withCloseable { it.filter { "$it".endsWith('.md') }.sorted().toList() }
assert files.size() == 6 : "six documents can be read, but there are ${files.size()} Markdown files"
println ''
println 'The Markdown of the demo is in ' + markdown
files.each { println '  ' + markdown.relativize(it) }
println ''
return true
