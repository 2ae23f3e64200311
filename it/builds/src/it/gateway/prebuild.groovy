import io.github.ocr4j.builds.Documents
import io.github.ocr4j.builds.Nginx
import io.github.ocr4j.simulated.SimulatedService

Documents.pdf(new File(basedir, 'src/docs/report.pdf'), 'Annual report')
def service = SimulatedService.builder().key('test-key').gateway('/mistral').start()
def nginx = Nginx.start(new File(basedir, 'nginx'), service.uri())
context.put('service', service)
context.put('nginx', nginx)
new File(basedir, 'test.properties').text = """\
ocr.baseUrl=http://localhost:${nginx.port()}/tools/mistral
ocr.apiKey=test-key
ocr.transport=inline
"""
return true
