import io.github.ocr4j.builds.Documents

['one', 'two', 'three'].each {
  Documents.pdf(new File(basedir, "${it}/src/docs/manual.pdf"), 'The same manual everywhere')
}
return true
