def log = new File(basedir, 'build.log').text
def service = context.get('service')
try {
  assert log.contains("Engine: mistral (key from server 'ocr-encrypted' of settings.xml)")
  assert service.billing().pages() == 1
  assert log.contains("The password of server 'ocr-encrypted' in settings.xml cannot be decrypted")
  assert log.contains('the environment variable OCR_KEY_THAT_NOBODY_SETS is not set')
  assert log.contains('Engine: local (no usable key: The password of server')
  assert !log.contains('sk-from-encrypted-settings')
} finally {
  service.close()
}
return true
