import io.github.ocr4j.builds.BuildLog

def proxy = context.get('proxy')
def service = context.get('service')
try {
  def (byName, directly, undecrypted) = BuildLog.runs(basedir)
  assert byName.contains('Converted 1, up to date 0, failed 0')
  assert new File(basedir, 'target/generated-docs/report/index.md').text.contains('Annual report')
  assert directly.contains('Converted 1, up to date 0, failed 0')
  assert undecrypted.contains('cannot be decrypted')

  // The second build went past the proxy, the third one never called.
  assert proxy.forwarded().collect { it.host }.unique() == ['ocr.invalid']
  assert proxy.forwarded().size() == 1
  assert service.requests().size() == 2

  def log = new File(basedir, 'build.log').text
  assert !log.contains('sk-from-encrypted-settings')
  assert !log.contains('test-key')
} finally {
  proxy.close()
  service.close()
}
return true
