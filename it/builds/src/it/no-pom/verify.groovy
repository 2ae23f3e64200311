import groovy.xml.XmlSlurper
import java.util.zip.ZipFile

def log = new File(basedir, 'build.log').text
assert new File(basedir, 'target/generated-docs/letter/index.md').text.contains('Dear reader')
assert !new File(basedir, '${project.basedir}').exists()
assert log.contains('User property: ocr.sourceDirectory')
assert log.contains('User property: ocr.pageNumbers')
assert !log.contains('apiKey (')

// An IDE must leave every goal alone that may call the service.
def jar = new File(localRepositoryPath, 'io/github/ocr4j/ocr-maven-plugin').listFiles()
    .findAll { it.directory }.collectMany { it.listFiles() as List }
    .find { it.name ==~ /ocr-maven-plugin-[0-9].*(?<!sources|javadoc)\.jar/ }
new ZipFile(jar).withCloseable { zip ->
  def read = { new XmlSlurper().parse(zip.getInputStream(zip.getEntry(it))) }
  def metadata = read('META-INF/m2e/lifecycle-mapping-metadata.xml').pluginExecutions.pluginExecution
  assert metadata.every { it.action.children()*.name() == ['ignore'] }
  def ignored = metadata.pluginExecutionFilter.goals.goal*.text() as Set
  def goals = read('META-INF/maven/plugin.xml').mojos.mojo.goal*.text() as Set
  assert (goals - ignored).isEmpty()
  assert 'convert' in goals
}
return true
