import io.github.ocr4j.builds.Documents
import io.github.ocr4j.simulated.SimulatedService

Documents.pdf(new File(basedir, 'src/docs/report.pdf'), 'Annual report', 'Second page')
def service = SimulatedService.builder().key('sk-never-to-be-shown').start()
context.put('service', service)
new File(basedir, 'test.properties').text = """\
ocr.baseUrl=${service.uri()}
ocr.apiKey=sk-never-to-be-shown
"""
return true
