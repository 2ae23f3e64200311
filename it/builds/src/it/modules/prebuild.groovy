import io.github.ocr4j.builds.Documents
import io.github.ocr4j.builds.Services

['one', 'two', 'three'].each {
  Documents.pdf(new File(basedir, "${it}/src/docs/manual.pdf"), 'The same manual everywhere')
}
context.put('service', Services.startSlowly(basedir))
return true
