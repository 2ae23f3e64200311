import io.github.ocr4j.builds.Documents

Documents.pdf(new File(basedir, 'src/docs/report.pdf'), 'Annual report')
Documents.scan(new File(basedir, 'src/docs/sign.png'), 0)
return true
