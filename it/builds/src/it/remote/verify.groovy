import groovy.json.JsonSlurper
import io.github.ocr4j.builds.BuildLog

def log = new File(basedir, 'build.log').text
def (paid, again, stored, offline, planned, refused) = BuildLog.runs(basedir)
def service = context.get('service')
try {
  assert paid.contains('Engine: mistral (key from -Docr.apiKey)')
  assert paid.contains('Converted 1, up to date 0, failed 0; 2 pages; cost $0.008, saved $0.00 by the store')
  assert new File(basedir, 'target/generated-docs/report/index.md').text.contains('Annual report')

  assert again.contains('Converted 0, up to date 1, failed 0; 0 pages')
  assert stored.contains('Converted report.pdf to report/index.md: 2 pages, from the store')
  assert stored.contains('cost $0.00, saved $0.008 by the store')
  assert offline.contains('and the build is offline: build online')
  assert refused.contains('Refused before the call: 2 pages')

  def plan = new JsonSlurper().parse(new File(basedir, 'target/ocr/plan.json'))
  assert plan.toString().contains('report.pdf')
  assert planned.contains('Planned: 2 pages of 1 documents in 1 calls for $0.008')

  def data = new JsonSlurper().parse(new File(basedir, 'target/extracted-data/report.json'))
  assert data.title != null

  // Two pages for the text and two for the data.
  assert service.requests().size() == 2
  assert service.billing().pages() == 4
  assert paid.contains('(f) engine = mistral')
  assert !log.contains('sk-never-to-be-shown')
  new File(basedir, '.ocr').eachFileRecurse {
    assert it.directory || !it.text.contains('sk-never-to-be-shown')
  }
} finally {
  service.close()
}
return true
