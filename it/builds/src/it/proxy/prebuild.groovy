import io.github.ocr4j.builds.AuthenticatingProxy
import io.github.ocr4j.builds.Documents
import io.github.ocr4j.simulated.SimulatedService

Documents.pdf(new File(basedir, 'src/docs/report.pdf'), 'Annual report')
def service = SimulatedService.builder().key('test-key').start()
// The password is the one that is encrypted in the settings of all builds.
def proxy = AuthenticatingProxy.start(service.uri(), 'builder', 'sk-from-encrypted-settings')
context.put('service', service)
context.put('proxy', proxy)

def settings = new File(basedir, '../interpolated-settings.xml').text
def password = (settings =~ /(?s)<id>ocr-encrypted<\/id>\s*(<password>.*?<\/password>)/)[0][1]
new File(basedir, 'settings-with-proxy.xml').text = settings.replace('<settings>', """\
<settings>
  <proxies>
    <proxy>
      <protocol>http</protocol>
      <host>127.0.0.1</host>
      <port>${proxy.port()}</port>
      <username>builder</username>
      ${password}
      <nonProxyHosts>127.0.0.*|localhost</nonProxyHosts>
    </proxy>
  </proxies>""")
new File(basedir, 'test.properties').text = """\
direct.uri=${service.uri()}
ocr.apiKey=test-key
"""
return true
