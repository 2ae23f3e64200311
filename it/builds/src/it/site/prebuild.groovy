import io.github.ocr4j.builds.Documents

def docs = new File(basedir, 'src/docs/manuals')
Documents.demo('field-service-report.pdf', new File(docs, 'report.pdf'))
Documents.demo('letter-scanned.pdf', new File(docs, 'letter.pdf'))
Documents.pdf(new File(docs, 'traps.pdf'),
    'Braces { and } stay, a<6 stays, a tag <br> and a comment <!-- note --> stay.')
return true
