import io.github.ocr4j.builds.Documents
import io.github.ocr4j.simulated.SimulatedService

Documents.pdf(new File(basedir, 'src/docs/report.pdf'), 'Annual report')
def service = SimulatedService.builder().key('sk-from-encrypted-settings').start()
context.put('service', service)
new File(basedir, 'test.properties').text = "ocr.baseUrl=${service.uri()}\n"
return true
