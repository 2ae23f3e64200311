import io.github.ocr4j.builds.Documents

def manual = basedir.toPath().resolve('../../../../../docs/plugin.md').toFile().text
def snippets = (manual =~ /(?s)```xml\n(<plugin>.*?)```/).collect { it[1] }
assert snippets.size() >= 6
def modules = []
snippets.eachWithIndex { snippet, i ->
  def name = "recipe-${i + 1}"
  modules << name
  Documents.pdf(new File(basedir, "${name}/src/docs/report.pdf"), 'Annual report', 'Second page')
  new File(basedir, "${name}/pom.xml").text = """\
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>builds</groupId>
  <artifactId>${name}</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <build>
    <plugins>
${snippet}
    </plugins>
  </build>
</project>
"""
}
new File(basedir, 'pom.xml').text = """\
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>builds</groupId>
  <artifactId>manual</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <modules>${modules.collect { "<module>${it}</module>" }.join()}</modules>
</project>
"""
return true
