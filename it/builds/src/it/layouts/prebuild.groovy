import io.github.ocr4j.builds.Documents

// Text that one dialect or the other would take for a tag, a comment, an expression or a shortcode.
Documents.pdf(new File(basedir, 'src/docs/guides/traps.pdf'),
    'Mind the traps',
    'Braces { and } stay, a<6 stays, {{ name }} and {% tag %} stay.',
    'A tag <br> and a comment <!-- note --> and {{< figure >}} stay.')
Documents.demo('field-service-report.pdf', new File(basedir, 'src/docs/guides/report.pdf'))

def executions = ['bundle', 'flat', 'maven-site'].collectMany { layout ->
  ['commonmark', 'gfm', 'mdx', 'hugo', 'jekyll', 'maven-site'].collect { flavour -> """\
          <execution>
            <id>${layout}-${flavour}</id>
            <goals>
              <goal>convert</goal>
            </goals>
            <configuration>
              <layout>${layout}</layout>
              <flavour>${flavour}</flavour>
              <outputDirectory>target/${layout}-${flavour}</outputDirectory>
            </configuration>
          </execution>
""" }
}
def pom = new File(basedir, 'pom.xml')
pom.text = pom.text.replace('<executions/>', "<executions>\n${executions.join()}        </executions>")
return true
