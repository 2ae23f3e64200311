import io.github.ocr4j.builds.Documents
import io.github.ocr4j.builds.Services

Documents.pdf(new File(basedir, 'src/docs/report.pdf'), 'Annual report')
Documents.pdf(new File(basedir, 'src/more/letter.pdf'), 'Dear reader')
context.put('service', Services.start(basedir))
return true
