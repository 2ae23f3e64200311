def log = new File(basedir, 'build.log').text
def service = context.get('service')
try {
  assert log.contains('Engine: mistral (key from -Docr.apiKey)')
  assert new File(basedir, 'target/generated-docs/report/index.md').text.contains('Annual report')
  assert service.requests().size() == 1
  assert service.billing().pages() == 2
  assert log.contains('Converted 0, up to date 1, failed 0; 0 pages')
  assert log.contains('The build is offline (-o) and engine=mistral needs the network')
  assert log.contains('Not converted: report.pdf.')
  assert !log.contains('sk-never-to-be-shown')
} finally {
  service.close()
}
return true
