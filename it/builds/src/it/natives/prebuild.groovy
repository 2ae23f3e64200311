import io.github.ocr4j.builds.Documents

// Four pictures that differ, so that no answer comes from the store.
Documents.scan(new File(basedir, 'one/src/docs/sign.png'), 0)
Documents.scan(new File(basedir, 'one/src/more/other.png'), 5)
Documents.scan(new File(basedir, 'two/src/docs/sign.png'), 10)
Documents.scan(new File(basedir, 'two/src/more/other.png'), 15)
return true
