import io.github.ocr4j.builds.Documents

Documents.pdf(new File(basedir, 'src/docs/report.pdf'), 'Annual report', 'Second page')
Documents.pdf(new File(basedir, 'src/docs/guides/install.PDF'), 'How to install')
Documents.text(new File(basedir, 'src/docs/_drafts/later.pdf'), 'never read')
return true
