import io.github.ocr4j.builds.Documents
import io.github.ocr4j.builds.Poms

def readme = basedir.toPath().resolve('../../../../../README.md').toFile().text
Poms.plugins(basedir, (readme =~ /(?s)```xml\n(.*?)```/)[0][1])
Documents.demo('field-service-report.pdf', new File(basedir, 'src/docs/report.pdf'))
return true
