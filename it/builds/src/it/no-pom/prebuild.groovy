import io.github.ocr4j.builds.Documents

Documents.pdf(new File(basedir, 'letter.pdf'), 'Dear reader')
return true
