import io.github.ocr4j.builds.Documents

def readme = basedir.toPath().resolve('../../../../../README.md').toFile().text
def snippet = (readme =~ /(?s)```xml\n(.*?)```/)[0][1]
new File(basedir, 'pom.xml').text = """\
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>builds</groupId>
  <artifactId>readme</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <build>
    <plugins>
${snippet}
    </plugins>
  </build>
</project>
"""
Documents.demo('field-service-report.pdf', new File(basedir, 'src/docs/report.pdf'))
return true
