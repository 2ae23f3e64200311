import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def service = context.get('service')
try {
  assert log.contains('Waiting for report.pdf: The batch job')
  assert log.contains('Converted 0, up to date 0, waiting 1, failed 0')
  assert new File(basedir, 'target/generated-docs/report/index.md').text.contains('Second page')
  assert new File(basedir, 'target/more/letter/index.md').text.contains('Dear reader')

  assert new File(basedir, 'target/born-digital/manual/index.md').text.contains('text layer')
  assert service.billing().pages() == 3

  def costs = new JsonSlurper().parse(new File(basedir, 'target/ocr/costs.json'))
  assert costs.total.pages == 3
  assert costs.total.price == 0.006
  assert log.contains('Spent: $0.006 for 3 pages')
} finally {
  service.close()
}
return true
