import io.github.ocr4j.builds.Documents
import io.github.ocr4j.simulated.SimulatedService
import io.github.ocr4j.simulated.batch.BatchSettings
import java.time.Duration

Documents.pdf(new File(basedir, 'src/docs/report.pdf'), 'Annual report', 'Second page')
def slow = new BatchSettings().queueDelay(Duration.ofHours(1))
def service = SimulatedService.builder().key('test-key').batch(slow).start()
context.put('service', service)
new File(basedir, 'test.properties').text = """\
ocr.baseUrl=${service.uri()}
ocr.apiKey=test-key
"""
return true
