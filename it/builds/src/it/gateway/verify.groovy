def service = context.get('service')
try {
  assert new File(basedir, 'target/generated-docs/report/index.md').text.contains('Annual report')
  assert new File(basedir, 'nginx/access.log').text.contains('POST /tools/mistral/v1/ocr')
  assert service.billing().pages() == 1
} finally {
  context.get('nginx').close()
  service.close()
}
return true
