import io.github.ocr4j.builds.Documents
import io.github.ocr4j.simulated.SimulatedService
import java.time.Duration

['one', 'two', 'three'].each {
  Documents.pdf(new File(basedir, "${it}/src/docs/manual.pdf"), "The manual of module ${it}")
}
// So slow that all modules have been planned before the first page is read.
def service = SimulatedService.builder().key('test-key').latency(Duration.ofSeconds(1)).start()
context.put('service', service)
new File(basedir, 'test.properties').text = """\
ocr.baseUrl=${service.uri()}
ocr.apiKey=test-key
ocr.storeDirectory=${new File(basedir, '.ocr/store')}
ocr.ledgerFile=${new File(basedir, '.ocr/ledger.jsonl')}
"""
return true
