import io.github.ocr4j.builds.Documents

Documents.pdf(new File(basedir, 'src/docs/report.pdf'), 'Annual report')
return true
