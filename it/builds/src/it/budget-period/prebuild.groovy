import io.github.ocr4j.builds.Documents
import io.github.ocr4j.simulated.SimulatedService

Documents.pdf(new File(basedir, 'src/docs/report.pdf'), 'Annual report')
Documents.pdf(new File(basedir, 'src/more/letter.pdf'), 'Dear reader')
def service = SimulatedService.builder().key('test-key').start()
context.put('service', service)
new File(basedir, 'test.properties').text = """\
ocr.baseUrl=${service.uri()}
ocr.apiKey=test-key
"""
return true
