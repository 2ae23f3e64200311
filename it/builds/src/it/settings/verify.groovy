import io.github.ocr4j.builds.BuildLog

def (encrypted, noMaster, unset, automatic) = BuildLog.runs(basedir)
def service = context.get('service')
try {
  assert encrypted.contains("Engine: mistral (key from server 'ocr-encrypted' of settings.xml)")
  assert service.billing().pages() == 1
  assert noMaster.contains("The password of server 'ocr-encrypted' in settings.xml cannot be decrypted")
  assert unset.contains('the environment variable OCR_KEY_THAT_NOBODY_SETS is not set')
  assert automatic.contains('Engine: local (no usable key: The password of server')
  assert !new File(basedir, 'build.log').text.contains('sk-from-encrypted-settings')
} finally {
  service.close()
}
return true
