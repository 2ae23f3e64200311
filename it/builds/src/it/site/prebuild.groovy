def docs = new File(basedir, 'src/docs/manuals')
docs.mkdirs()
def demo = new File(basedir, '../../../../demo/src/docs')
new File(docs, 'report.pdf').bytes = new File(demo, 'field-service-report.pdf').bytes
new File(docs, 'letter.pdf').bytes = new File(demo, 'letter-scanned.pdf').bytes
return true
