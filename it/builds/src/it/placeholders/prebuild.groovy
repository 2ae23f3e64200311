import io.github.ocr4j.builds.Documents
import io.github.ocr4j.builds.Services

Documents.pdf(new File(basedir, 'src/docs/report.pdf'), 'Annual report', 'Second page')
def service = Services.start(basedir)
Services.answerWithAPicture(service)
context.put('service', service)
return true
