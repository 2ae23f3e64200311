import io.github.ocr4j.builds.Documents
import io.github.ocr4j.builds.Jdks

Documents.pdf(new File(basedir, 'src/docs/report.pdf'), 'Annual report')
Documents.scan(new File(basedir, 'src/docs/sign.png'), 0)
def launcher = new File(basedir, 'mvnw')
launcher.text = """\
#!/bin/sh
JAVA_HOME='${Jdks.home(25).get()}' exec '${System.getProperty('maven.home')}/bin/mvn' "\$@"
"""
launcher.executable = true
return true
