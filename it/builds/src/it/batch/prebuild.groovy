import io.github.ocr4j.builds.Documents
import io.github.ocr4j.builds.Services

Documents.pdf(new File(basedir, 'src/docs/report.pdf'), 'Annual report', 'Second page')
Documents.pdf(new File(basedir, 'src/more/letter.pdf'), 'Dear reader')
Documents.pdf(new File(basedir, 'src/born-digital/manual.pdf'),
    'This manual has a text layer that says all that is on its only page.')
context.put('service', Services.start(basedir))
return true
