def log = new File(basedir, 'build.log').text
assert new File(basedir, 'target/generated-docs/letter/index.md').text.contains('Dear reader')
assert !new File(basedir, '${project.basedir}').exists()
assert log.contains('User property: ocr.sourceDirectory')
assert log.contains('User property: ocr.pageNumbers')
assert !log.contains('apiKey (')
return true
