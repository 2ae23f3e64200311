import groovy.json.JsonSlurper
import io.github.ocr4j.builds.BuildLog

def service = context.get('service')
try {
  def (planned, some, all, again, whole) = BuildLog.runs(basedir)
  def plan = new JsonSlurper().parse(new File(basedir, 'target/ocr/plan.json'))
  assert plan.documents*.pages == [2, 6]
  assert plan.pagesToRead == 8
  assert plan.calls == 8
  assert plan.prices.sync == '0.032'

  // Two pages of each at first, and then only the others.
  assert some.contains('Converted 2, up to date 0, failed 0; 4 pages')
  assert all.contains('cost $0.016')
  def atOnce = service.billing().calls().findAll { !it.batch() }
  assert atOnce*.pages().sum() == 8
  assert new JsonSlurper().parse(new File(basedir, 'target/again.json')).calls == 0

  // Without a split the frames are pages all the same, also in a batch job.
  assert whole.contains('Converted 2, up to date 0, failed 0; 4 pages')
  assert service.billing().batchPages() == 4
} finally {
  service.close()
}
return true
