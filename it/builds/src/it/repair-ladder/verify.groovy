import groovy.json.JsonSlurper
import io.github.ocr4j.builds.BuildLog

def service = context.get('service')
def json = { name -> new JsonSlurper().parse(new File(basedir, "target/${name}.json")) }
def tries = { report -> report.documents[0].repairs.collect { "${it.page} ${it.attempt} ${it.outcome}".toString() } }
try {
  def logs = BuildLog.runs(basedir)
  assert logs[0].contains('the price of a page with mistral-small-latest is not known')
  assert logs[0].contains('-Docr.chatPagePrice')
  assert logs[1].contains('without-images, as-image, chat or embedded-engine')

  // What would cost too much is passed over and said so; the free step comes after it.
  def capped = json('capped')
  assert tries(capped) == ['2 chat over-cap', '2 embedded-engine repaired']
  assert capped.documents[0].repairs[0].reasons[0].contains('maxRepairCost=$0.002')
  assert capped.placeholderRepair == [
      ladder: ['chat', 'embedded-engine'], chatModel: 'mistral-small-latest', cost: 0, maxCost: 0.002]

  def chat = json('chat')
  assert tries(chat) == ['2 chat repaired']
  assert chat.placeholderRepair.cost == 0.003
  assert chat.costs.price == 0.003
  def again = json('again')
  assert tries(again) == ['2 chat repaired']
  assert again.placeholderRepair.cost == 0
  assert new File(basedir, 'target/again/report/index.md').text.contains('page 2 of this document')

  assert tries(json('ocr/report')) == ['2 without-images repaired']
  assert service.requests()*.path() == ['/v1/ocr', '/v1/chat/completions', '/v1/ocr']

  def costs = json('ocr/costs')
  assert costs.byModel['mistral-small-latest'].price == 0.003
} finally {
  service.close()
}
return true
