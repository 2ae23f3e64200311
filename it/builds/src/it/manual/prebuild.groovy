import io.github.ocr4j.builds.Documents
import io.github.ocr4j.builds.Poms

def manual = basedir.toPath().resolve('../../../../../docs/plugin.md').toFile().text
def snippets = (manual =~ /(?s)```xml\n(<plugin>.*?)```/).collect { it[1] }
assert snippets.size() >= 6
def modules = (1..snippets.size()).collect { "recipe-${it}".toString() }
modules.eachWithIndex { name, i ->
  def module = new File(basedir, name)
  Poms.plugins(module, snippets[i])
  Documents.pdf(new File(module, 'src/docs/report.pdf'), 'Annual report', 'Second page')
}
Poms.modules(basedir, modules)
return true
