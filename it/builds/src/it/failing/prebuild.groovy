import io.github.ocr4j.builds.Documents

def docs = new File(basedir, 'src/docs')
Documents.pdf(new File(docs, 'good.pdf'), 'A good page')
Documents.text(new File(docs, 'empty.pdf'), '')
Documents.text(new File(docs, 'note.pdf'), 'This is only text.')
def whole = new File(docs, 'truncated.pdf')
Documents.pdf(whole, 'Cut off')
whole.bytes = Arrays.copyOf(whole.bytes, 200)
Documents.pdf(new File(docs, 'twin.pdf'), 'One of two')
Documents.text(new File(docs, 'twin.docx'), 'The other of two')
return true
